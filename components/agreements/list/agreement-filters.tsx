'use client'

import { Search } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, useTransition, type FormEvent } from 'react'
import { agreementsHref } from '@/components/agreements/agreement-links'
import { DayText } from '@/components/members/day-text'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { NativeSelect } from '@/components/ui/native-select'
import { TextField } from '@/components/ui/text-field'
import { agreementGrades, type AgreementGrade } from '@/lib/agreements/rules/agreement'
import type { AgreementListView } from '@/lib/agreements/views'
import { formatDate, parseDate } from '@/lib/format/dates'

type AgreementFiltersProps = { federation: string; list: AgreementListView }

/** The filters live in the address: the form only writes it, with the day as people write it. */
export function AgreementFilters({ federation, list }: AgreementFiltersProps) {
  const t = useTranslations('agreements')
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const { unit, filter } = list
  const [q, setQ] = useState(filter.q ?? '')
  const [on, setOn] = useState(formatDate(filter.on ?? null))
  const [within, setWithin] = useState(String(list.warningDays))
  const [grade, setGrade] = useState<AgreementGrade | 'none' | ''>(filter.grade ?? '')
  const [wrongDay, setWrongDay] = useState(false)
  const filtered = filter.q !== undefined || filter.on !== undefined || filter.grade !== undefined
  const narrowed = filtered || filter.within !== undefined

  function send(event: FormEvent) {
    event.preventDefault()
    const day = parseDate(on)
    setWrongDay(day.kind === 'invalid')
    if (day.kind === 'invalid') return
    const days = Number(within)
    const href = agreementsHref(federation, {
      unit,
      filter: {
        state: filter.state,
        ...(q.trim() && { q: q.trim() }),
        ...(day.kind === 'date' && { on: day.value }),
        ...(grade && { grade }),
        ...(filter.state === 'lapsing' && days > 0 && days !== list.warningDays && { within: days }),
        ...(filter.within !== undefined && days === list.warningDays && { within: days }),
      },
    })
    startTransition(() => router.push(href))
  }

  return (
    <form
      role="search"
      aria-label={t('list.filters')}
      noValidate
      onSubmit={send}
      className="grid grid-cols-2 items-end gap-3 md:flex md:flex-wrap print:hidden"
    >
      <TextField
        type="search"
        label={t('list.q')}
        placeholder={t('list.q_hint')}
        value={q}
        maxLength={100}
        autoComplete="off"
        className="col-span-2 md:w-72"
        onChange={(event) => setQ(event.target.value)}
      />
      <div className="md:w-40">
        <DayText
          label={t('list.on')}
          error={wrongDay ? t('list.day_wrong') : undefined}
          value={on}
          onChange={setOn}
        />
      </div>
      {filter.state === 'lapsing' ? (
        <TextField
          label={t('list.within')}
          inputMode="numeric"
          value={within}
          maxLength={3}
          autoComplete="off"
          className="md:w-40"
          onChange={(event) => setWithin(event.target.value.replace(/\D/g, ''))}
        />
      ) : null}
      <NativeSelect
        label={t('list.grade')}
        value={grade}
        choices={[
          { value: '', label: t('list.any_grade') },
          ...agreementGrades.map((value) => ({ value, label: t(`grade.${value}`) })),
          { value: 'none', label: t('list.no_grade') },
        ]}
        className="md:w-44"
        onChange={(event) => setGrade(event.target.value as AgreementGrade | 'none' | '')}
      />
      <div className="flex gap-2">
        <Button type="submit" busy={pending} icon={<Search aria-hidden className="size-4" />}>
          {t('list.submit')}
        </Button>
        {narrowed ? (
          <LinkButton
            tone="quiet"
            href={agreementsHref(federation, { unit, filter: { state: filter.state } })}
          >
            {t('list.clear')}
          </LinkButton>
        ) : null}
      </div>
    </form>
  )
}
