'use client'

import { History } from 'lucide-react'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { DayText } from '@/components/members/day-text'
import { Button } from '@/components/ui/button'
import { Popover } from '@/components/ui/popover'
import { formatDate, parseDate } from '@/lib/format/dates'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

/** Asks for targets as they held on a day: a percentage that was printed then is printed again. */
export function AsOfPicker({ asOf }: { asOf: CalendarDate | null }) {
  const t = useTranslations('plans.as_of')
  const router = useRouter()
  const pathname = usePathname()
  const params = useSearchParams()
  const [open, setOpen] = useState(false)
  const [text, setText] = useState(asOf === null ? '' : formatDate(asOf))
  const [error, setError] = useState(false)

  function send(event: FormEvent) {
    event.preventDefault()
    const typed = parseDate(text)
    setError(typed.kind !== 'date')
    if (typed.kind !== 'date') return
    const next = new URLSearchParams(params)
    next.set('asOf', typed.value)
    // Counted through what was known then, unless another month is asked for afterwards.
    next.delete('through')
    next.delete('year')
    setOpen(false)
    router.push(`${pathname}?${next.toString()}`)
  }

  return (
    <Popover
      title={t('ask')}
      showTitle
      align="end"
      open={open}
      onOpenChange={setOpen}
      className="w-80 max-w-[calc(100vw-1rem)] p-4"
      trigger={
        <Button tone="quiet" icon={<History aria-hidden className="size-4" />}>
          {t('open')}
        </Button>
      }
    >
      <form noValidate onSubmit={send} className="flex flex-col items-start gap-3">
        <DayText
          label={t('day')}
          hint={t('hint')}
          error={error ? t('wrong') : undefined}
          value={text}
          onChange={setText}
        />
        <Button type="submit">{t('show')}</Button>
      </form>
    </Popover>
  )
}
