import { useTranslations } from 'next-intl'
import type { EmployerFinding } from '@/lib/employers/rules/employer-finding'

/** The sentence of a finding. */
export function useFindingText(): (finding: EmployerFinding) => string {
  const t = useTranslations('employers.findings')
  return ({ code, params }) => t(code, params)
}

/** The refusals by the field that they are about: one sentence each. */
export function refusalsByField(
  findings: readonly EmployerFinding[],
  textOf: (finding: EmployerFinding) => string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    findings.flatMap((finding) =>
      finding.severity === 'refuse' && finding.field !== null ? [[finding.field, textOf(finding)]] : [],
    ),
  )
}
