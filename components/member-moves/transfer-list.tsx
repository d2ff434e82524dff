import { ArrowLeftRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { EnterCode } from '@/components/member-moves/enter-code'
import { MoveHeading } from '@/components/member-moves/move-heading'
import { transfersHref } from '@/components/member-moves/move-links'
import { TransferItem } from '@/components/member-moves/transfer-item'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { SegmentedLinks } from '@/components/ui/segmented-links'
import { TRANSFER_DIRECTIONS, TRANSFER_FILTERS } from '@/lib/members/transfers/schemas'
import type { TransferListView } from '@/lib/members/transfers/views'

type TransferListProps = { federation: string; list: TransferListView; mayAccept: boolean }

/** Moves of members to and from the unions in sight, and what each waits for. */
export function TransferList({ federation, list, mayAccept }: TransferListProps) {
  const t = useTranslations('moves.transfers')
  const { filters, transfers, waiting, nextAfter } = list
  const at = { unit: filters.unit, direction: filters.direction, state: filters.state }
  return (
    <div className="flex max-w-5xl flex-col gap-4">
      <MoveHeading
        federation={federation}
        unit={filters.unit}
        title={t('title')}
        text={t('text')}
        actions={mayAccept ? <EnterCode federation={federation} /> : null}
      />
      <div className="flex flex-wrap gap-3">
        <SegmentedLinks
          label={t('direction')}
          links={TRANSFER_DIRECTIONS.map((direction) => ({
            href: transfersHref(federation, { ...at, direction }),
            label:
              direction !== 'all' && waiting[direction] > 0
                ? t('with_count', { label: t(`direction_${direction}`), count: String(waiting[direction]) })
                : t(`direction_${direction}`),
            current: filters.direction === direction,
          }))}
        />
        <SegmentedLinks
          label={t('state')}
          links={TRANSFER_FILTERS.map((state) => ({
            href: transfersHref(federation, { ...at, state }),
            label: t(`state_${state}`),
            current: filters.state === state,
          }))}
        />
      </div>
      <Card padding="flush">
        {transfers.length === 0 ? (
          <EmptyState
            icon={<ArrowLeftRight aria-hidden />}
            title={t(filters.state === 'open' ? 'empty_open_title' : 'empty_done_title')}
          >
            {t(filters.state === 'open' ? 'empty_open_text' : 'empty_done_text')}
          </EmptyState>
        ) : (
          <ul aria-label={t('list')}>
            {transfers.map((transfer) => (
              <TransferItem
                key={transfer.id}
                federation={federation}
                transfer={transfer}
                today={list.today}
              />
            ))}
          </ul>
        )}
      </Card>
      <Pagination
        nextHref={nextAfter === null ? null : transfersHref(federation, { ...at, after: nextAfter })}
      />
    </div>
  )
}
