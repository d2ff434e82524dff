import { BookUser, CornerUpLeft, Sigma, TriangleAlert } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { classNames } from '@/components/ui/class-names'
import { Table, Td, Th } from '@/components/ui/table'
import { formatEntry } from '@/lib/format/entry-text'
import type { Locale } from '@/lib/format/locale'
import { monthLabel } from '@/lib/format/month-label'
import { formatInteger } from '@/lib/format/numbers'
import type { ReportCell, ReportView } from '@/lib/figures/report-views'
import { numberOf, type FigureEntry } from '@/lib/figures/rules/figure-entry'

/** The figures of the month beside those of the month before and of an approved revision. */
export function ReportCells({ view }: { view: ReportView }) {
  const t = useTranslations('reports.cells')
  const locale = useLocale()
  const { comparedWith } = view
  return (
    <Table caption={t('caption', { month: monthLabel(view.month, locale), name: view.unit.name })}>
      <thead>
        <tr>
          <Th>{t('indicator')}</Th>
          <Th numeric>{t('now')}</Th>
          <Th numeric>{t('previous')}</Th>
          <Th numeric className="max-sm:hidden">
            {t('change')}
          </Th>
          {comparedWith === null ? null : <Th numeric>{t('approved', { revision: comparedWith })}</Th>}
          <Th className="max-md:hidden">{t('remarks')}</Th>
        </tr>
      </thead>
      <tbody>
        {view.cells.map((cell) => (
          <CellRow key={cell.indicator} cell={cell} compared={comparedWith !== null} />
        ))}
      </tbody>
    </Table>
  )
}

function CellRow({ cell, compared }: { cell: ReportCell; compared: boolean }) {
  const t = useTranslations('reports.cells')
  const locale = useLocale()
  return (
    <tr className={classNames(cell.returnReason !== null && 'bg-danger-soft')}>
      <Th scope="row" className={classNames(cell.returnReason !== null && 'bg-danger-soft!')}>
        {cell.name}
        {cell.required ? (
          <span className="text-ink-faint" title={t('required')}>
            {' '}
            *<span className="sr-only">{t('required')}</span>
          </span>
        ) : null}
        <span className="md:hidden">
          <Remarks cell={cell} />
        </span>
      </Th>
      <Td numeric className="font-strong">
        <Entry entry={cell.entry} />
      </Td>
      <Td numeric className="text-ink-soft">
        <Entry entry={cell.previous} />
      </Td>
      <Td numeric className="text-ink-soft max-sm:hidden">
        {changeOf(cell, locale)}
      </Td>
      {compared ? (
        <Td numeric className={classNames(cell.differs ? 'text-warning font-strong' : 'text-ink-soft')}>
          {cell.differs ? (
            <TriangleAlert
              role="img"
              aria-label={t('differs')}
              className="mr-1.5 inline size-3.5 align-[-0.125em]"
            />
          ) : null}
          {cell.approved ? <Entry entry={cell.approved} /> : null}
        </Td>
      ) : null}
      <Td className="max-md:hidden print:table-cell!">
        <Remarks cell={cell} />
      </Td>
    </tr>
  )
}

/** Blank and "not applicable" are said in words: on paper there is no grid to tell them apart. */
function Entry({ entry }: { entry: FigureEntry }) {
  const t = useTranslations('reports.cells')
  const locale = useLocale()
  if (entry.entry === 'number') return formatEntry(entry, locale)
  return (
    <span className="text-ink-faint text-sm font-normal">
      {t(entry.entry === 'blank' ? 'blank' : 'not_applicable')}
    </span>
  )
}

function Remarks({ cell }: { cell: ReportCell }) {
  const t = useTranslations('reports.cells')
  return (
    <span className="flex flex-col text-sm">
      {cell.returnReason === null ? null : (
        <span className="text-danger flex items-start gap-1.5">
          <CornerUpLeft aria-hidden className="mt-1 size-3.5 shrink-0" />
          {t('return_reason', { reason: cell.returnReason })}
        </span>
      )}
      {cell.roster !== null && rosterDiffers(cell) ? (
        <span className="text-warning flex items-start gap-1.5">
          <BookUser aria-hidden className="mt-1 size-3.5 shrink-0" />
          {t('roster', { count: cell.roster })}
        </span>
      ) : null}
      {cell.source === 'records' ? (
        <span className="text-ink-soft flex items-start gap-1.5">
          <Sigma aria-hidden className="mt-1 size-3.5 shrink-0" />
          {t('from_records')}
        </span>
      ) : null}
      {cell.explanation ? (
        <span className="text-ink-soft">{t('explanation', { text: cell.explanation })}</span>
      ) : null}
      {cell.note ? <span className="text-ink-soft">{t('note', { text: cell.note })}</span> : null}
    </span>
  )
}

/** A blank says nothing that could differ; "not applicable" is none. */
function rosterDiffers({ entry, roster }: ReportCell): boolean {
  return entry.entry !== 'blank' && (numberOf(entry) ?? 0) !== roster
}

function changeOf({ entry, previous }: ReportCell, locale: Locale): string {
  const now = numberOf(entry)
  const before = numberOf(previous)
  if (now === null || before === null || now === before) return ''
  return `${now > before ? '+' : ''}${formatInteger(now - before, locale)}`
}
