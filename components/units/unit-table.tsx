import { useLocale, useTranslations } from 'next-intl'
import { UnitKind } from '@/components/units/unit-kind'
import { UnitNameCell } from '@/components/units/unit-name-cell'
import { classNames } from '@/components/ui/class-names'
import { Table, Td, Th } from '@/components/ui/table'
import { formatDate } from '@/lib/format/dates'
import { formatInteger } from '@/lib/format/numbers'
import { monthNumber, yearOf } from '@/lib/periods/rules/month'
import type { UnitListView, UnitRowView } from '@/lib/units/views'

type UnitTableProps = {
  federation: string
  list: UnitListView
  /** The cursor of this page, kept when a branch opens. */
  after: string | null
}

/** Units as a tree with branches to open, or as one list of those that fit the filters. */
export function UnitTable({ federation, list, after }: UnitTableProps) {
  const t = useTranslations('units.table')
  const columns = columnsOf(list)
  const caption = list.shape === 'tree' ? 'caption_tree' : 'caption_found'
  return (
    <Table caption={t(caption, { name: list.unit.name })}>
      <thead>
        <tr>
          <Th>{t('name')}</Th>
          {columns.map((column) => (
            <Th key={column} numeric={numeric.has(column)} className={narrow[column]}>
              {t(column)}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {list.rows.map((row) => (
          <tr key={row.code}>
            <UnitNameCell {...{ federation, list, after, row }} />
            {columns.map((column) => (
              <Td
                key={column}
                numeric={numeric.has(column)}
                className={classNames(narrow[column], 'text-ink-soft')}
              >
                <Cell column={column} row={row} />
              </Td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

type Column =
  'parent' | 'kind' | 'ownership' | 'unions' | 'members' | 'members_month' | 'established' | 'closed'

const numeric: ReadonlySet<Column> = new Set(['unions', 'members', 'members_month', 'established', 'closed'])

/** What a narrow screen leaves out; the unit's record has it. */
const narrow: Partial<Record<Column, string>> = {
  kind: 'max-xl:hidden whitespace-nowrap',
  ownership: 'max-lg:hidden whitespace-nowrap',
  members_month: 'max-sm:hidden',
  established: 'max-md:hidden',
  parent: 'max-sm:hidden',
}

/** A column that would say the same on every line, or nothing, is left out. */
function columnsOf({ unit, shape, showsMembers, rows }: UnitListView): Column[] {
  const federations = rows.some(({ rank }) => rank !== 'grassroots')
  const columns: (Column | false)[] = [
    shape === 'found' && unit.rank === 'top' && 'parent',
    new Set(rows.map(({ kind }) => kind)).size > 1 && 'kind',
    rows.some(({ ownership }) => ownership !== null) && 'ownership',
    federations && 'unions',
    showsMembers && 'members',
    showsMembers && 'members_month',
    'established',
    rows.some(({ closedOn }) => closedOn !== null) && 'closed',
  ]
  return columns.filter((column) => column !== false)
}

function Cell({ column, row }: { column: Column; row: UnitRowView }) {
  const t = useTranslations('units')
  const locale = useLocale()
  switch (column) {
    case 'parent':
      return row.parent?.name ?? ''
    case 'kind':
      return <UnitKind kind={row.kind} rank={row.rank} />
    case 'ownership':
      return row.ownership ? t(`ownership.${row.ownership}`) : ''
    case 'unions':
      return row.rank === 'grassroots' ? '' : formatInteger(row.unionsBelow, locale)
    case 'members':
      return <span className="text-ink">{formatInteger(row.members, locale)}</span>
    case 'members_month':
      return row.membersMonth === null ? '' : `${monthNumber(row.membersMonth)}/${yearOf(row.membersMonth)}`
    case 'established':
      return formatDate(row.establishedOn)
    case 'closed':
      return formatDate(row.closedOn)
  }
}
