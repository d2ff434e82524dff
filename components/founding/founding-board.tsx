import { Building2 } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import { CaseCard } from '@/components/founding/case-card'
import { FoundingFrame } from '@/components/founding/founding-frame'
import { foundingHref } from '@/components/founding/founding-links'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { classNames } from '@/components/ui/class-names'
import { EmptyState } from '@/components/ui/empty-state'
import { formatInteger } from '@/lib/format/numbers'
import type { BoardColumnView, FoundingBoardView } from '@/lib/employers/founding/views'

type FoundingBoardProps = { federation: string; board: FoundingBoardView }

/** The cases by step: columns beside each other, on a phone one below the other with a way to each. */
export function FoundingBoard({ federation, board }: FoundingBoardProps) {
  const t = useTranslations('founding')
  const locale = useLocale()
  const { columns, ended, filter } = board
  const filtered = filter.owner !== null || filter.overdue || filter.q !== null
  return (
    <FoundingFrame federation={federation} frame={board} shape="board">
      {columns.every(({ count }) => count === 0) ? (
        <Card padding="flush">
          <EmptyState
            icon={<Building2 aria-hidden />}
            title={t(filtered ? 'board.filtered_title' : 'board.empty_title')}
          >
            {t(filtered ? 'board.filtered_text' : 'board.empty_text')}
          </EmptyState>
        </Card>
      ) : (
        <>
          <nav
            aria-label={t('frame.stages')}
            className="flex flex-wrap gap-x-4 gap-y-1 md:hidden print:hidden"
          >
            {columns
              .filter(({ count }) => count > 0)
              .map(({ stage, count }) => (
                <a
                  key={stage}
                  href={`#${stage}`}
                  className="text-primary text-table inline-flex min-h-11 items-center underline underline-offset-2"
                >
                  {t(`stage.${stage}`)} ({formatInteger(count, locale)})
                </a>
              ))}
          </nav>
          <div
            role="region"
            aria-label={t('board.label')}
            tabIndex={0}
            className="focus-inset -mx-1 flex flex-col gap-4 p-1 md:flex-row md:items-start md:gap-3 md:overflow-x-auto"
          >
            {columns.map((column) => (
              <Column key={column.stage} federation={federation} board={board} column={column} />
            ))}
          </div>
        </>
      )}
      <p className="text-ink-soft text-sm tabular-nums">
        {t('board.ended', {
          recognised: formatInteger(ended.recognised, locale),
          refused: formatInteger(ended.refused, locale),
          dropped: formatInteger(ended.dropped, locale),
        })}
      </p>
    </FoundingFrame>
  )
}

function Column({ federation, board, column }: FoundingBoardProps & { column: BoardColumnView }) {
  const t = useTranslations('founding')
  const locale = useLocale()
  const { stage, count, overdue, cards } = column
  return (
    <section
      id={stage}
      aria-labelledby={`${stage}-title`}
      className={classNames(
        'bg-surface-sunken flex shrink-0 scroll-mt-20 flex-col gap-2 rounded-lg p-2',
        count === 0 ? 'max-md:hidden md:w-36' : 'md:w-64',
      )}
    >
      <header className="flex flex-wrap items-center justify-between gap-x-2 gap-y-1 px-1 pt-1">
        <h2 id={`${stage}-title`} className="text-table font-strong">
          {t(`stage.${stage}`)}{' '}
          <span className="text-ink-soft tabular-nums">{formatInteger(count, locale)}</span>
        </h2>
        {overdue > 0 ? (
          <Badge tone="danger">{t('board.overdue', { count: formatInteger(overdue, locale) })}</Badge>
        ) : null}
      </header>
      {count === 0 ? <p className="text-ink-soft px-1 pb-1 text-sm">{t('board.none')}</p> : null}
      <ul className="flex flex-col gap-2 empty:hidden">
        {cards.map((card) => (
          <li key={card.id}>
            <CaseCard federation={federation} card={card} frame={board} />
          </li>
        ))}
      </ul>
      {count > cards.length ? (
        <Link
          href={foundingHref(federation, 'list', { ...board.filter, stage })}
          className="text-primary text-table px-1 py-1 underline underline-offset-2"
        >
          {t('board.all', { count: formatInteger(count, locale) })}
        </Link>
      ) : null}
    </section>
  )
}
