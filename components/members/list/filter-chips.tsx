import { X } from 'lucide-react'
import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import {
  listHref,
  shownFilters,
  withoutFilter,
  type FilterName,
  type ListPlace,
} from '@/components/members/list/list-links'
import { formatDate } from '@/lib/format/dates'
import type { MemberListView } from '@/lib/members/member-list-views'

type FilterChipsProps = { federation: string; place: ListPlace; subUnits: MemberListView['subUnits'] }

/** The filters in force, each to be taken away by itself. */
export function FilterChips({ federation, place, subUnits }: FilterChipsProps) {
  const t = useTranslations('members.list')
  const wordOf = useFilterWord(place, subUnits)
  const shown = shownFilters(place.filter)
  if (shown.length === 0) return null
  return (
    <ul aria-label={t('filters_on')} className="flex flex-wrap gap-2">
      {shown.map((name) => (
        <li key={name}>
          <Link
            href={listHref(federation, { ...place, filter: withoutFilter(place.filter, name) })}
            aria-label={t('filter_remove', { filter: wordOf(name) })}
            className="bg-primary-soft text-primary hover:bg-surface-hover inline-flex min-h-8 items-center gap-1.5 rounded-full px-3 text-sm pointer-coarse:min-h-11"
          >
            {wordOf(name)}
            <X aria-hidden className="size-3.5 print:hidden" />
          </Link>
        </li>
      ))}
    </ul>
  )
}

function useFilterWord({ filter }: ListPlace, subUnits: MemberListView['subUnits']) {
  const t = useTranslations('members')
  return (name: FilterName): string => {
    switch (name) {
      case 'status':
        return t(`status.${filter.status ?? 'living'}`)
      case 'sex':
        return filter.sex ? t(`sex.${filter.sex}`) : ''
      case 'ageFrom':
      case 'ageTo':
        return t('list.chip_age', {
          from: String(filter.ageFrom ?? 'none'),
          to: String(filter.ageTo ?? 'none'),
        })
      case 'joinedFrom':
      case 'joinedTo':
        return t('list.chip_joined', {
          from: formatDate(filter.joinedFrom ?? null) || 'none',
          to: formatDate(filter.joinedTo ?? null) || 'none',
        })
      case 'subUnit':
        return subUnits.find(({ id }) => id === filter.subUnit)?.name ?? t('field.subUnit')
      case 'incomplete':
        return t('list.incomplete')
      case 'q':
        return filter.q ?? ''
    }
  }
}
