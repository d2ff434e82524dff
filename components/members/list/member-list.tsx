import { Plus } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { importsHref } from '@/components/member-imports/import-links'
import { DraftList } from '@/components/members/drafts/draft-list'
import { DiscloseList } from '@/components/members/list/disclose-list'
import { ElsewhereNote, type Post } from '@/components/members/list/elsewhere-note'
import { listHref, placeOf, shownFilters } from '@/components/members/list/list-links'
import { ListActs } from '@/components/members/list/list-acts'
import { MemberRows } from '@/components/members/list/member-rows'
import { newMemberHref } from '@/components/members/member-links'
import { buttonStyle } from '@/components/ui/button-style'
import { classNames } from '@/components/ui/class-names'
import { Pagination } from '@/components/ui/pagination'
import { formatInteger } from '@/lib/format/numbers'
import type { MemberListView } from '@/lib/members/member-list-views'
import { Link } from '@/components/ui/link'

type MemberListProps = {
  federation: string
  userId: string
  list: MemberListView
  /** What may be opened from here beside the list itself. */
  mayOpen: { transfers: boolean; duplicates: boolean }
  posts: readonly Post[]
  choosePost: (form: FormData) => Promise<void>
}

export function MemberList({ federation, userId, list, mayOpen, posts, choosePost }: MemberListProps) {
  const t = useTranslations('members.list')
  const locale = useLocale()
  const { unit, may, total, filter } = list
  const place = placeOf(list)
  const ofOneUnion = unit.rank === 'grassroots'
  const filtered = filter.q !== undefined || shownFilters(filter).length > 0
  const mayAdd = may.record && ofOneUnion
  return (
    <div className="flex flex-col gap-4">
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <h1 className="text-xl">{t('heading', { unit: unit.name })}</h1>
          <p className="text-ink-soft text-table">
            {t(ofOneUnion ? 'counted_here' : 'counted_below', { count: formatInteger(list.counted, locale) })}
          </p>
          <ElsewhereNote {...{ elsewhere: list.elsewhere, posts, filtered, choosePost }} />
        </div>
        <ListActs federation={federation} list={list} mayOpen={mayOpen} />
      </header>
      {mayAdd ? <DraftList federation={federation} userId={userId} unit={unit.code} /> : null}
      {list.masked && may.disclose ? <DiscloseList federation={federation} unit={unit} /> : null}
      <MemberRows
        // Marks belong to one filter of one unit.
        key={JSON.stringify([unit.code, filter])}
        federation={federation}
        list={list}
        importHref={importsHref(federation, unit.code)}
      />
      {list.rows.length === 0 ? null : (
        <Pagination
          summary={t(filtered ? 'summary_found' : 'summary', {
            count: formatInteger(total.count, locale),
            exact: String(total.exact),
            shown: String(list.rows.length),
          })}
          nextHref={list.nextAfter ? listHref(federation, place, { after: list.nextAfter }) : null}
          previousHref={
            list.previousBefore ? listHref(federation, place, { before: list.previousBefore }) : null
          }
        />
      )}
      {mayAdd ? (
        <Link
          href={newMemberHref(federation, unit.code)}
          className={classNames(
            buttonStyle({ tone: 'primary' }),
            'shadow-popup fixed right-4 bottom-20 z-20 h-14! rounded-full! px-5! md:hidden!',
          )}
        >
          <Plus aria-hidden className="size-5" />
          {t('add_short')}
        </Link>
      ) : null}
    </div>
  )
}
