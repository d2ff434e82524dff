import { useLocale, useTranslations } from 'next-intl'
import { importHref } from '@/components/member-imports/import-links'
import { useFindingText } from '@/components/member-imports/use-finding-text'
import { useColumnName } from '@/components/member-imports/use-column-name'
import { SegmentedLinks } from '@/components/ui/segmented-links'
import { formatInteger } from '@/lib/format/numbers'
import type { ImportView } from '@/lib/members/imports/views'

const mostShown = 8

type FindingFilterProps = { federation: string; view: ImportView; finding: string | null }

/** Rows by what was found in them, the most frequent first: a hundred rows often share one slip. */
export function FindingFilter({ federation, view, finding }: FindingFilterProps) {
  const t = useTranslations('imports.check')
  const nameOf = useColumnName()
  const textOf = useFindingText()
  const locale = useLocale()
  const known = byCode(view.findings)
  if (known.length === 0) return null
  return (
    <details open={finding !== null} className="group">
      <summary className="text-table text-ink-soft hover:text-ink w-fit rounded-sm py-1">
        {t('findings')} ({formatInteger(known.length, locale)})
      </summary>
      <div className="pt-1">
        <SegmentedLinks
          label={t('findings')}
          links={[
            { href: importHref(federation, view.id), label: t('all_findings'), current: finding === null },
            ...known.slice(0, mostShown).map(({ code, field, rows }) => ({
              href: importHref(federation, view.id, { finding: code }),
              label: t('finding_rows', {
                text: [field && nameOf(field), shortened(textOf({ code, params: {} }))]
                  .filter(Boolean)
                  .join(': '),
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

/** One line for each code: the same slip in two columns is one slip to look through. */
function byCode(findings: ImportView['findings']) {
  const lines = new Map<string, { code: string; field: string | null; rows: number }>()
  for (const { code, field, rows } of findings) {
    const line = lines.get(code)
    lines.set(code, line ? { ...line, field: null, rows: line.rows + rows } : { code, field, rows })
  }
  return [...lines.values()]
}

/** The first sentence is enough to choose by. */
function shortened(text: string): string {
  return text.split(/\.\s/)[0]?.replace(/\.$/, '') ?? text
}
