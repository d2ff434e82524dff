'use client'

import { Building2 } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { CandidateFilters } from '@/components/founding/candidate-filters'
import { candidatesHref, foundingHref } from '@/components/founding/founding-links'
import { StartDialog } from '@/components/founding/start-dialog'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import type { CandidateListView, CandidateView } from '@/lib/employers/founding/views'
import { formatDate } from '@/lib/format/dates'
import { formatInteger } from '@/lib/format/numbers'

type CandidateListProps = { federation: string; list: CandidateListView }

/** Employers that could have a union: choose, say who sees to them, and they are under way. */
export function CandidateList({ federation, list }: CandidateListProps) {
  const t = useTranslations('founding')
  const locale = useLocale()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [starting, setStarting] = useState(false)
  const { candidates, filter, total, nextAfter, may } = list
  // Whoever was taken up meanwhile stands no longer on the page.
  const ids = candidates.map(({ id }) => id).filter((id) => chosen.has(id))

  function choose(id: string, on: boolean) {
    const next = new Set(chosen)
    if (on) next.add(id)
    else next.delete(id)
    setChosen(next)
  }

  return (
    <div className="flex max-w-5xl flex-col gap-4">
      <header className="flex flex-col gap-1">
        <Breadcrumb
          label={t('way')}
          crumbs={[
            { label: t('title'), href: foundingHref(federation, 'board', { unit: filter.unit }) },
            { label: t('start.crumb') },
          ]}
        />
        <h1 className="text-xl">{t('start.title')}</h1>
        <p className="text-ink-soft text-table max-w-prose">{t('start.text')}</p>
      </header>
      <CandidateFilters federation={federation} filter={filter} />
      <p className="text-ink-soft text-table tabular-nums" role="status">
        {t('list.total', { count: formatInteger(total, locale) })}
      </p>
      <Card padding="flush">
        {candidates.length === 0 ? (
          <EmptyState icon={<Building2 aria-hidden />} title={t('start.none_title')}>
            {t('start.none_text')}
          </EmptyState>
        ) : (
          <>
            {may.record ? (
              <div className="border-line bg-surface-sunken flex flex-wrap items-center justify-between gap-3 border-b px-4 py-2">
                <Checkbox
                  label={t('start.choose_all')}
                  checked={ids.length === candidates.length}
                  indeterminate={ids.length > 0 && ids.length < candidates.length}
                  onChange={(on) => setChosen(new Set(on ? candidates.map(({ id }) => id) : []))}
                />
                <Button
                  tone="primary"
                  size="sm"
                  disabled={ids.length === 0}
                  onClick={() => setStarting(true)}
                >
                  {t('start.go', { count: formatInteger(ids.length, locale) })}
                </Button>
              </div>
            ) : null}
            <ul aria-label={t('start.caption')}>
              {candidates.map((candidate) => (
                <CandidateRow
                  key={candidate.id}
                  candidate={candidate}
                  here={list.unit.code}
                  chosen={may.record ? chosen.has(candidate.id) : null}
                  onChoose={(on) => choose(candidate.id, on)}
                />
              ))}
            </ul>
          </>
        )}
      </Card>
      <Pagination
        nextHref={nextAfter === null ? null : candidatesHref(federation, { ...filter, after: nextAfter })}
      />
      {starting ? (
        <StartDialog
          federation={federation}
          employers={ids}
          owners={list.owners}
          today={list.today}
          onClose={() => setStarting(false)}
        />
      ) : null}
    </div>
  )
}

type CandidateRowProps = {
  candidate: CandidateView
  /** Code of the area that one looks at: it goes without saying. */
  here: string
  /** Null where the reader cannot take any up. */
  chosen: boolean | null
  onChoose: (on: boolean) => void
}

function CandidateRow({ candidate, here, chosen, onChoose }: CandidateRowProps) {
  const t = useTranslations('founding')
  const locale = useLocale()
  const { name, taxCode, unit, workers, women, triedBefore } = candidate
  const size = [
    workers === null ? t('card.no_workers') : t('card.workers', { count: formatInteger(workers, locale) }),
    women === null ? null : t('start.women', { count: formatInteger(women, locale) }),
  ]
  const more = [
    unit.code === here ? null : unit.name,
    taxCode === null ? null : t('card.tax', { code: taxCode }),
  ]
  return (
    <li className="border-line flex items-start gap-3 border-b px-4 py-2.5 last:border-b-0">
      {chosen === null ? null : (
        <Checkbox label={t('start.choose', { name })} hideLabel checked={chosen} onChange={onChoose} />
      )}
      <div className="flex min-w-0 flex-1 flex-col gap-x-6 sm:flex-row sm:justify-between">
        <div className="min-w-0">
          <p className="text-table font-strong wrap-anywhere">{name}</p>
          <p className="text-ink-soft text-sm tabular-nums empty:hidden">
            {more.filter(Boolean).join(' · ')}
          </p>
          {triedBefore === null ? null : (
            <p className="text-ink-soft text-sm tabular-nums">
              {t('start.tried', { date: formatDate(triedBefore) })}
            </p>
          )}
        </div>
        <p className="text-table shrink-0 tabular-nums sm:text-right">{size.filter(Boolean).join(' · ')}</p>
      </div>
    </li>
  )
}
