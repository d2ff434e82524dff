import { Building2 } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import { CaseActs } from '@/components/founding/case-acts'
import { CaseCard } from '@/components/founding/case-card'
import { useCaseWords } from '@/components/founding/case-words'
import { FoundingFrame } from '@/components/founding/founding-frame'
import { caseHref, foundingHref } from '@/components/founding/founding-links'
import { StageBadge } from '@/components/founding/stage-badge'
import { Card } from '@/components/ui/card'
import { classNames } from '@/components/ui/class-names'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { Table, Td, Th } from '@/components/ui/table'
import type { CaseCardView, CaseListView } from '@/lib/employers/founding/views'
import { formatInteger } from '@/lib/format/numbers'

type CaseListProps = { federation: string; list: CaseListView }

/** The cases in one list, the soonest due first: a table, on a phone cards. */
export function CaseList({ federation, list }: CaseListProps) {
  const t = useTranslations('founding')
  const locale = useLocale()
  const { cases, stage, total, filter, nextAfter } = list
  return (
    <FoundingFrame federation={federation} frame={list} shape="list" stage={stage}>
      <p className="text-ink-soft text-table tabular-nums" role="status">
        {t('list.total', { count: formatInteger(total, locale) })}
      </p>
      {cases.length === 0 ? (
        <Card padding="flush">
          <EmptyState icon={<Building2 aria-hidden />} title={t('board.filtered_title')}>
            {t('board.filtered_text')}
          </EmptyState>
        </Card>
      ) : (
        <>
          <Card padding="flush" className="max-md:hidden">
            <CaseTable federation={federation} list={list} />
          </Card>
          <ul className="flex flex-col gap-2 md:hidden">
            {cases.map((card) => (
              <li key={card.id}>
                <CaseCard federation={federation} card={card} frame={list} showsStage />
              </li>
            ))}
          </ul>
        </>
      )}
      <Pagination
        nextHref={
          nextAfter === null ? null : foundingHref(federation, 'list', { ...filter, stage, after: nextAfter })
        }
      />
    </FoundingFrame>
  )
}

function CaseTable({ federation, list }: CaseListProps) {
  const t = useTranslations('founding.list')
  return (
    <Table caption={t('caption')} density="roomy">
      <thead>
        <tr>
          <Th>{t('employer')}</Th>
          <Th>{t('stage')}</Th>
          <Th numeric>{t('workers')}</Th>
          <Th>{t('next')}</Th>
          <Th>{t('owner')}</Th>
          <Th numeric>{t('age')}</Th>
          <Th>
            <span className="sr-only">{t('acts')}</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {list.cases.map((card) => (
          <CaseRow key={card.id} federation={federation} card={card} list={list} />
        ))}
      </tbody>
    </Table>
  )
}

function CaseRow({ federation, card, list }: CaseListProps & { card: CaseCardView }) {
  const t = useTranslations('founding.card')
  const locale = useLocale()
  const words = useCaseWords(card)
  return (
    <tr>
      <Th scope="row" className="min-w-56">
        <Link
          href={caseHref(federation, card.id)}
          className="font-strong hover:text-primary wrap-anywhere hover:underline"
        >
          {card.employer.name}
        </Link>
        {card.unit.code === list.unit.code ? null : (
          <span className="text-ink-soft block text-sm">{card.unit.name}</span>
        )}
      </Th>
      <Td>
        <StageBadge stage={card.stage} />
      </Td>
      <Td numeric>{formatInteger(card.workers, locale)}</Td>
      <Td className="min-w-48">
        {card.nextStep ? <span className="block wrap-anywhere">{card.nextStep}</span> : null}
        <span
          className={classNames(
            'text-sm tabular-nums',
            words.late ? 'text-danger font-strong' : 'text-ink-soft',
          )}
        >
          {words.due}
        </span>
      </Td>
      <Td>{card.owner?.name ?? t('no_owner')}</Td>
      <Td numeric>{t('age', { days: formatInteger(card.standing.age, locale) })}</Td>
      <Td>
        <CaseActs federation={federation} card={card} frame={list} />
      </Td>
    </tr>
  )
}
