'use client'

import { Link } from '@/components/ui/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { ListColumn } from '@/components/members/list/list-columns'
import { listHref, type ListPlace } from '@/components/members/list/list-links'
import { CellText } from '@/components/members/list/row-text'
import { isMarked, type Selection } from '@/components/members/list/selection'
import { memberHref } from '@/components/members/member-links'
import { Checkbox } from '@/components/ui/checkbox'
import { classNames } from '@/components/ui/class-names'
import { SortHeader } from '@/components/ui/sort-header'
import { Table, Td, Th } from '@/components/ui/table'
import type { MemberSort } from '@/lib/members/member-list-schemas'
import type { MemberRowView } from '@/lib/members/member-list-views'

type MemberTableProps = {
  federation: string
  place: ListPlace
  caption: string
  rows: readonly MemberRowView[]
  columns: readonly ListColumn[]
  density: 36 | 44
  /** Null where nothing can be done with many. */
  selection: Selection | null
  onMark: (ids: readonly string[], marked: boolean) => void
}

const sorts: Partial<Record<ListColumn, MemberSort>> = { joinedOn: 'joined', unit: 'unit' }
const figures: ReadonlySet<ListColumn> = new Set(['birth', 'age', 'phone', 'identity', 'joinedOn'])

/** A line for each member; the name leads to the record. */
export function MemberTable({
  federation,
  place,
  caption,
  rows,
  columns,
  density,
  selection,
  onMark,
}: MemberTableProps) {
  const t = useTranslations('members')
  const router = useRouter()

  function sortBy(sort: MemberSort) {
    const dir = place.sort === sort && place.dir === 'asc' ? 'desc' : 'asc'
    router.push(listHref(federation, { ...place, sort, dir }))
  }
  const directionOf = (sort: MemberSort) =>
    place.sort === sort ? (place.dir === 'asc' ? 'ascending' : 'descending') : null

  return (
    <Table
      caption={caption}
      density={density === 36 ? 'dense' : 'roomy'}
      className="max-h-[calc(100dvh-18rem)] print:max-h-none"
    >
      <thead>
        <tr>
          <SortHeader direction={directionOf('name')} onSort={() => sortBy('name')}>
            {t('field.fullName')}
          </SortHeader>
          {selection ? (
            <Th className="w-10">
              <PageMark rows={rows} selection={selection} onMark={onMark} />
            </Th>
          ) : null}
          {columns.map((column) => {
            const sort = sorts[column]
            return sort ? (
              <SortHeader
                key={column}
                numeric={figures.has(column)}
                direction={directionOf(sort)}
                onSort={() => sortBy(sort)}
              >
                {t(`list.column.${column}`)}
              </SortHeader>
            ) : (
              <Th key={column} numeric={figures.has(column)} className="whitespace-nowrap">
                {t(`list.column.${column}`)}
              </Th>
            )
          })}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className="hover:[&>*]:bg-surface-hover">
            <Th scope="row" className="min-w-48!">
              <Link
                href={memberHref(federation, row.id)}
                className="hover:text-primary font-strong hover:underline"
              >
                {row.name}
              </Link>
            </Th>
            {selection ? (
              <Td className="print:hidden">
                <Checkbox
                  label={t('list.mark', { name: row.name })}
                  hideLabel
                  checked={isMarked(selection, row.id)}
                  onChange={(marked) => onMark([row.id], marked)}
                />
              </Td>
            ) : null}
            {columns.map((column) => (
              <Td
                key={column}
                numeric={figures.has(column)}
                className={classNames(!figures.has(column) && 'max-w-64', 'text-ink-soft')}
              >
                <span className="block truncate">
                  <CellText row={row} column={column} />
                </span>
              </Td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

type PageMarkProps = Pick<MemberTableProps, 'rows' | 'onMark'> & { selection: Selection }

/** The lines of this page, marked or unmarked together. */
function PageMark({ rows, selection, onMark }: PageMarkProps) {
  const t = useTranslations('members.list')
  const marked = rows.filter(({ id }) => isMarked(selection, id)).length
  return (
    <Checkbox
      label={t('mark_page')}
      hideLabel
      checked={marked === rows.length && rows.length > 0}
      indeterminate={marked > 0 && marked < rows.length}
      onChange={(next) =>
        onMark(
          rows.map(({ id }) => id),
          next,
        )
      }
    />
  )
}
