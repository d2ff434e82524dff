'use client'

import { Search } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { activitiesHref, isFiltered, type ActivityFilter } from '@/components/activities/activity-links'
import { DayText } from '@/components/members/day-text'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { TextField } from '@/components/ui/text-field'
import { formatDate, parseDate } from '@/lib/format/dates'

interface ActivityFiltersProps {
  federation: string
  unit: string
  filter: ActivityFilter
}

/** What it was about, and between which days; the address follows, so that it can be passed on. */
export function ActivityFilters({ federation, unit, filter }: ActivityFiltersProps) {
  const t = useTranslations('activities')
  const router = useRouter()
  const [q, setQ] = useState(filter.q ?? '')
  const [from, setFrom] = useState(formatDate(filter.from ?? null))
  const [through, setThrough] = useState(formatDate(filter.through ?? null))
  const [tried, setTried] = useState(false)
  const days = { from: parseDate(from), through: parseDate(through) }
  const problem = (day: keyof typeof days) =>
    tried && days[day].kind === 'invalid' ? t('filter.no_day') : undefined

  function apply(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (days.from.kind === 'invalid' || days.through.kind === 'invalid') return
    router.push(
      activitiesHref(federation, unit, {
        ...(filter.kind ? { kind: filter.kind } : {}),
        ...(q.trim() ? { q: q.trim() } : {}),
        ...(days.from.kind === 'date' ? { from: days.from.value } : {}),
        ...(days.through.kind === 'date' ? { through: days.through.value } : {}),
      }),
    )
  }

  return (
    <form
      role="search"
      noValidate
      onSubmit={apply}
      className="grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap print:hidden"
    >
      <TextField
        className="col-span-2 sm:w-72"
        type="search"
        label={t('filter.q')}
        value={q}
        maxLength={100}
        autoComplete="off"
        onChange={(event) => setQ(event.target.value)}
      />
      <DayText label={t('filter.from')} error={problem('from')} value={from} onChange={setFrom} />
      <DayText label={t('filter.through')} error={problem('through')} value={through} onChange={setThrough} />
      <Button type="submit" icon={<Search aria-hidden className="size-4" />}>
        {t('filter.apply')}
      </Button>
      {isFiltered(filter) ? (
        <LinkButton tone="quiet" href={activitiesHref(federation, unit)}>
          {t('show_all')}
        </LinkButton>
      ) : null}
    </form>
  )
}
