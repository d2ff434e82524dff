import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import { gradeHref } from '@/components/grades/grade-links'
import { GradeCell } from '@/components/grades/list/grade-cell'
import { isChoosable } from '@/components/grades/list/choosable'
import { shownStanding } from '@/components/grades/standing-of'
import { GradeStandingBadge } from '@/components/grades/standing-badge'
import type { Selection } from '@/components/reports/use-selection'
import { Checkbox } from '@/components/ui/checkbox'
import { Table, Td, Th } from '@/components/ui/table'
import { formatDate } from '@/lib/format/dates'
import type { GradeListView, GradeRowView } from '@/lib/grades/views'

type GradeTableProps = {
  federation: string
  list: GradeListView
  selection: Selection
  onSaid: (row: GradeRowView) => void
}

/** A line for each union: what it says, what was found, what was decided. */
export function GradeTable({ federation, list, selection, onSaid }: GradeTableProps) {
  const t = useTranslations('grades')
  const { unit, year } = list
  return (
    <Table
      caption={t('list.caption', { year: String(year), unit: unit.name })}
      density="roomy"
      className="max-h-[calc(100dvh-16rem)] print:max-h-none"
    >
      <thead>
        <tr>
          <Th>
            <span className="flex items-center gap-3">
              {selection.offered ? (
                <Checkbox
                  label={t('list.mark_all')}
                  hideLabel
                  checked={selection.state === 'all'}
                  indeterminate={selection.state === 'some'}
                  onChange={selection.toggleAll}
                />
              ) : null}
              {t('list.union')}
            </span>
          </Th>
          <Th>{t('list.standing')}</Th>
          <Th className="w-48">{t('list.self')}</Th>
          <Th className="w-48">{t('list.verified')}</Th>
          <Th>{t('list.decided')}</Th>
        </tr>
      </thead>
      <tbody>
        {list.rows.map((row) => (
          <GradeLine key={row.unit.code} {...{ federation, list, row, selection, onSaid }} />
        ))}
      </tbody>
    </Table>
  )
}

function GradeLine({ federation, list, row, selection, onSaid }: GradeTableProps & { row: GradeRowView }) {
  const t = useTranslations('grades')
  const { code, name } = row.unit
  return (
    <tr>
      <Th scope="row" className="min-w-64!">
        <span className="flex items-center gap-3">
          {selection.offered && isChoosable(list.may, row) ? (
            <Checkbox
              label={t('list.mark', { name })}
              hideLabel
              checked={selection.has(code)}
              onChange={() => selection.toggle(code)}
            />
          ) : null}
          {selection.offered && !isChoosable(list.may, row) ? <span className="size-5 shrink-0" /> : null}
          <span className="min-w-0">
            <Link
              href={gradeHref(federation, code, list.year)}
              className="hover:text-primary font-strong hover:underline"
            >
              {name}
            </Link>
            <span className="text-ink-soft block text-sm">
              {[list.unit.rank === 'top' ? row.parentName : null, t(`sector.${row.sector}`)]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
        </span>
      </Th>
      <Td>
        <GradeStandingBadge standing={shownStanding(row)} />
        {row.returned && row.note ? (
          <span className="text-ink-soft line-clamp-2 block max-w-64 text-sm">
            {t('list.returned_why', { reason: row.note })}
          </span>
        ) : null}
        {row.due ? null : (
          <span className="text-ink-soft block text-sm tabular-nums">
            {t('list.from', { day: formatDate(row.from) })}
          </span>
        )}
      </Td>
      <Td>
        <GradeCell federation={federation} list={list} row={row} column="self" onSaid={onSaid} />
      </Td>
      <Td>
        <GradeCell federation={federation} list={list} row={row} column="verified" onSaid={onSaid} />
      </Td>
      <Td>
        {row.decidedGrade ? (
          <>
            <span className="font-strong whitespace-nowrap">{t(`grade.${row.decidedGrade}`)}</span>
            <span className="text-ink-soft block text-sm whitespace-nowrap tabular-nums">
              {[row.decisionNumber, formatDate(row.decidedOn)].filter(Boolean).join(', ')}
            </span>
          </>
        ) : (
          <span className="text-ink-faint">—</span>
        )}
      </Td>
    </tr>
  )
}
