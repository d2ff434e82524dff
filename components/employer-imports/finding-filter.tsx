import { useLocale, useTranslations } from 'next-intl'
import { importHref } from '@/components/employer-imports/import-links'
import { useFindingText } from '@/components/employer-imports/use-row-texts'
import { SegmentedLinks } from '@/components/ui/segmented-links'
import type { EmployerImportView } from '@/lib/employers/imports/views'
import { formatInteger } from '@/lib/format/numbers'

const mostShown = 8

type FindingFilterProps = { federation: string; view: EmployerImportView; finding: string | null }

/** Rows by what was found in them, the most frequent first: a hundred rows often share one slip. */
export function FindingFilter({ federation, view, finding }: FindingFilterProps) {
  const t = useTranslations('employer_imports.check')
  const textOf = useFindingText()
  const locale = useLocale()
  if (view.findings.length === 0) return null
  return (
    <details open={finding !== null} className="group">
      <summary className="text-table text-ink-soft hover:text-ink w-fit rounded-sm py-1">
        {t('findings')} ({formatInteger(view.findings.length, locale)})
      </summary>
      <div className="pt-1">
        <SegmentedLinks
          label={t('findings')}
          links={[
            { href: importHref(federation, view.id), label: t('all_findings'), current: finding === null },
            ...view.findings.slice(0, mostShown).map(({ code, rows }) => ({
              href: importHref(federation, view.id, { finding: code }),
              label: t('finding_rows', {
                text: firstSentence(textOf(code)),
                count: formatInteger(rows, locale),
              }),
              current: code === finding,
            })),
          ]}
        />
      </div>
    </details>
  )
}

/** Enough to choose by. */
function firstSentence(text: string): string {
  return text.split(/[.;]\s/)[0]?.replace(/\.$/, '') ?? text
}
