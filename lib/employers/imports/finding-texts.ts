import 'server-only'
import { getTranslations } from 'next-intl/server'
import { importFindingCodes } from '@/lib/employers/rules/import-findings'
import type { FindingTexts } from '@/lib/members/imports/finding-texts'

/** Words of the workbook of rows that did not go in, in the user's language. */
export async function findingTexts(): Promise<FindingTexts> {
  const t = await getTranslations('employer_imports')
  return {
    sentence: ({ code, params }) =>
      t(`findings.${importFindingCodes.find((known) => known === code) ?? 'other'}`, params),
    reason: t('errors_file.reason'),
    sheet: t('errors_file.sheet'),
  }
}
