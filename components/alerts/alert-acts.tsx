'use client'

import { BellOff, Check, RotateCcw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { useToldAct } from '@/components/acts/use-told-act'
import { Button } from '@/components/ui/button'
import { Menu, MenuItem } from '@/components/ui/menu'
import { markAlertAction } from '@/lib/alerts/actions'
import type { AlertRowView } from '@/lib/alerts/views'
import { formatDate } from '@/lib/format/dates'
import { addDays, type CalendarDate } from '@/lib/periods/rules/calendar-date'

const laterDays = [1, 3, 7, 30] as const

type AlertActsProps = {
  federation: string
  alert: Pick<AlertRowView, 'key' | 'seen' | 'state' | 'kind' | 'unit'>
  today: CalendarDate
}

/** Being done with an alert, putting it off, or taking that back; each can be undone from the message that says so. */
export function AlertActs({ federation, alert, today }: AlertActsProps) {
  const t = useTranslations('alerts')
  const { busy, run } = useToldAct()
  const place = useRef<HTMLDivElement>(null)
  const about = { unit: alert.unit.name, kind: t(`kind.${alert.kind}`) }
  const said = { alert: alert.key, seen: alert.seen }

  async function mark(
    act: { act: 'done' | 'reopened' } | { act: 'later'; remindOn: CalendarDate },
    title: string,
  ) {
    const undo =
      act.act === 'reopened' ? {} : { undo: () => void mark({ act: 'reopened' }, t('marked_reopened')) }
    const item = place.current?.closest('li')
    const beside = item?.nextElementSibling ?? item?.previousElementSibling
    const marked = await run(
      () => markAlertAction(federation, { ...said, ...act }),
      () => ({ title, ...undo }),
    )
    // The alert goes from this list: whoever goes by keyboard stands at the next one, or at the list's beginning.
    if (marked && item?.isConnected)
      (beside?.querySelector<HTMLElement>('a, button') ?? document.querySelector<HTMLElement>('h1'))?.focus()
  }

  if (alert.state !== 'open')
    return (
      <div ref={place}>
        <Button
          size="sm"
          busy={busy}
          icon={<RotateCcw aria-hidden className="size-4" />}
          aria-label={t('reopen_of', about)}
          onClick={() => void mark({ act: 'reopened' }, t('marked_reopened'))}
        >
          {t('reopen')}
        </Button>
      </div>
    )
  return (
    <div ref={place} className="flex flex-wrap items-center gap-2">
      <Button
        size="sm"
        tone="quiet"
        busy={busy}
        icon={<Check aria-hidden className="size-4" />}
        aria-label={t('done_of', about)}
        onClick={() => void mark({ act: 'done' }, t('marked_done'))}
      >
        {t('done')}
      </Button>
      <Menu
        align="end"
        trigger={
          <Button
            size="sm"
            tone="quiet"
            icon={<BellOff aria-hidden className="size-4" />}
            aria-label={t('later_of', about)}
          >
            {t('later')}
          </Button>
        }
      >
        {laterDays.map((days) => {
          const remindOn = addDays(today, days)
          const date = formatDate(remindOn)
          return (
            <MenuItem
              key={days}
              onClick={() => void mark({ act: 'later', remindOn }, t('marked_later', { date }))}
            >
              {t('in_days', { days, date })}
            </MenuItem>
          )
        })}
      </Menu>
    </div>
  )
}
