import { SearchX, UsersRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { listHref, shownFilters, type ListPlace } from '@/components/members/list/list-links'
import { newMemberHref } from '@/components/members/member-links'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import type { MemberListView } from '@/lib/members/member-list-views'

type ListEmptyProps = { federation: string; list: MemberListView; place: ListPlace; importHref: string }

/** Nobody yet: the first steps. Nobody fits: what to loosen. */
export function ListEmpty({ federation, list, place, importHref }: ListEmptyProps) {
  const t = useTranslations('members.list')
  const { unit, filter, may } = list
  const ofOneUnion = unit.rank === 'grassroots'
  const filtered = filter.q !== undefined || shownFilters(filter).length > 0
  if (!filtered) {
    return (
      <EmptyState
        icon={<UsersRound aria-hidden />}
        title={t('empty_title', { unit: unit.name })}
        action={
          <div className="flex flex-wrap justify-center gap-2">
            {may.import ? (
              <LinkButton tone="primary" href={importHref}>
                {t('empty_import')}
              </LinkButton>
            ) : null}
            {may.record && ofOneUnion ? (
              <LinkButton href={newMemberHref(federation, unit.code)}>{t('empty_add')}</LinkButton>
            ) : null}
          </div>
        }
      >
        {t(ofOneUnion ? 'empty_text' : 'empty_text_above')}
      </EmptyState>
    )
  }
  const { q: _search, ...others } = filter
  return (
    <EmptyState
      icon={<SearchX aria-hidden />}
      title={t('none_title')}
      action={
        <div className="flex flex-wrap justify-center gap-2">
          {shownFilters(filter).length > 0 && filter.q ? (
            <LinkButton href={listHref(federation, { ...place, filter: { q: filter.q } })}>
              {t('none_without_filters')}
            </LinkButton>
          ) : null}
          {filter.status !== 'all' ? (
            <LinkButton href={listHref(federation, { ...place, filter: { ...filter, status: 'all' } })}>
              {t('none_all_states')}
            </LinkButton>
          ) : null}
          <LinkButton
            href={listHref(federation, {
              ...place,
              filter: filter.q && Object.keys(others).length ? others : {},
            })}
          >
            {t(filter.q ? 'none_without_search' : 'none_clear')}
          </LinkButton>
        </div>
      }
    >
      {t(filter.q ? 'none_text_search' : 'none_text', { unit: unit.name })}
    </EmptyState>
  )
}
