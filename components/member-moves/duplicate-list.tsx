import { Users } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { DuplicateItem } from '@/components/member-moves/duplicate-item'
import { MoveHeading } from '@/components/member-moves/move-heading'
import { duplicatesHref } from '@/components/member-moves/move-links'
import { RefreshDuplicates } from '@/components/member-moves/refresh-duplicates'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { SegmentedLinks } from '@/components/ui/segmented-links'
import { formatInteger } from '@/lib/format/numbers'
import { DUPLICATE_STATES } from '@/lib/members/duplicates/schemas'
import type { DuplicateListView } from '@/lib/members/duplicates/views'

type DuplicateListProps = { federation: string; list: DuplicateListView }

/** Pairs that may be one person, the surest first; those decided on stand beside, to be looked at again. */
export function DuplicateList({ federation, list }: DuplicateListProps) {
  const t = useTranslations('moves.duplicates')
  const locale = useLocale()
  const { filters, pairs, counts, nextAfter } = list
  const open = filters.state === 'open'
  const masked = pairs.some(({ first, second }) => first.masked || second.masked)
  return (
    <div className="flex max-w-5xl flex-col gap-4">
      <MoveHeading
        federation={federation}
        unit={filters.unit}
        title={t('title')}
        text={t('text')}
        actions={list.mayMerge ? <RefreshDuplicates federation={federation} unit={filters.unit} /> : null}
      />
      <div>
        <SegmentedLinks
          label={t('state')}
          links={DUPLICATE_STATES.map((state) => ({
            href: duplicatesHref(federation, { unit: filters.unit, state }),
            label: t(`state_${state}`, { count: formatInteger(counts[state], locale) }),
            current: filters.state === state,
          }))}
        />
      </div>
      {masked ? <p className="text-ink-soft text-sm">{t('masked')}</p> : null}
      <Card padding="flush">
        {pairs.length === 0 ? (
          <EmptyState icon={<Users aria-hidden />} title={t(open ? 'empty_open_title' : 'empty_done_title')}>
            {t(open ? 'empty_open_text' : 'empty_done_text')}
          </EmptyState>
        ) : (
          <ul aria-label={t('list')}>
            {pairs.map((pair) => (
              <DuplicateItem
                key={`${pair.first.id}.${pair.second.id}`}
                federation={federation}
                pair={pair}
                mayMerge={list.mayMerge}
              />
            ))}
          </ul>
        )}
      </Card>
      <Pagination
        nextHref={nextAfter === null ? null : duplicatesHref(federation, { ...filters, after: nextAfter })}
      />
    </div>
  )
}
