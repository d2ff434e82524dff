import 'server-only'
import type { EmployerFieldName } from '@/lib/employers/rules/employer-fields'
import type { EmployerTexts } from '@/lib/employers/rules/normalise-employer'

/** Texts that were sent. */
export function definedTexts(
  texts: Readonly<Partial<Record<EmployerFieldName, string | undefined>>>,
): EmployerTexts {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined))
}
