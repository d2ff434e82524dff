'use client'

import { EllipsisVertical } from 'lucide-react'
import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { mineHref } from '@/components/committee/committee-links'
import { EndDialog } from '@/components/committee/end-dialog'
import { ReasonDialog } from '@/components/committee/reason-dialog'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu'
import { voidResponsibilityAction } from '@/lib/committee/actions'
import type { AnsweringView } from '@/lib/committee/views'
import { formatDate } from '@/lib/format/dates'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

type AnsweringProps = {
  federation: string
  held: AnsweringView
  unit: string
  today: CalendarDate
  mayEnd: boolean
}

/** Somebody who answers for a unit; the name leads to all that they answer for. */
export function Answering({ federation, held, unit, today, mayEnd }: AnsweringProps) {
  const t = useTranslations('committee')
  const [open, setOpen] = useState<'end' | 'void' | null>(null)
  const { id, version, userId, name, title, from, to } = held
  const days = [
    from > today ? t('assigned.from', { day: formatDate(from) }) : null,
    to ? t('assigned.until', { day: formatDate(to) }) : null,
  ]
  const words = [title, ...days].filter(Boolean).join(' · ')
  return (
    <span className="flex items-start gap-1">
      <span className="min-w-0">
        <Link href={mineHref(federation, userId)} className="hover:text-primary hover:underline">
          {name}
        </Link>
        {words ? <span className="text-ink-soft block text-sm">{words}</span> : null}
      </span>
      {mayEnd ? (
        <Menu
          align="end"
          trigger={
            <IconButton
              size="sm"
              label={`${name}: ${t('assigned.acts')}`}
              icon={<EllipsisVertical aria-hidden className="size-4" />}
            />
          }
        >
          <MenuItem onClick={() => setOpen('end')}>{t('end.short')}</MenuItem>
          <MenuSeparator />
          <MenuItem danger onClick={() => setOpen('void')}>
            {t('void.short')}
          </MenuItem>
        </Menu>
      ) : null}
      {open === 'end' ? (
        <EndDialog {...{ federation, held, unit, today }} onClose={() => setOpen(null)} />
      ) : null}
      {open === 'void' ? (
        <ReasonDialog
          title={t('void.title', { name })}
          text={t('void.text')}
          label={t('void.reason')}
          send={t('void.send')}
          done={t('void.done', { name })}
          act={(reason) => voidResponsibilityAction(federation, { id, version, reason })}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </span>
  )
}
