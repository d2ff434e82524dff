'use client'

import { EllipsisVertical } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ReasonDialog } from '@/components/committee/reason-dialog'
import { FinishDialog } from '@/components/committee/visits/finish-dialog'
import { VisitDialog } from '@/components/committee/visits/visit-dialog'
import { useToldAct } from '@/components/acts/use-told-act'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu'
import { finishFollowUpAction, voidVisitAction } from '@/lib/committee/actions'
import type { VisitView } from '@/lib/committee/views'
import { formatDate } from '@/lib/format/dates'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

type VisitActsProps = { federation: string; visit: VisitView; today: CalendarDate }

/** What can be done with a visit: say that its task is done, change it, void it. */
export function VisitActs({ federation, visit, today }: VisitActsProps) {
  const t = useTranslations('committee')
  const [open, setOpen] = useState<'finish' | 'edit' | 'void' | null>(null)
  const { run } = useToldAct()
  const { id, version, unit, state, mayChange, visitedOn } = visit
  const day = formatDate(visitedOn)
  const close = () => setOpen(null)
  if (state === 'none' && !mayChange) return null
  return (
    <>
      <Menu
        align="end"
        trigger={
          <IconButton
            size="sm"
            label={t('visits.acts_for', { unit: unit.name, day })}
            icon={<EllipsisVertical aria-hidden className="size-4" />}
          />
        }
      >
        {state === 'open' || state === 'overdue' ? (
          <MenuItem onClick={() => setOpen('finish')}>{t('visit.finish')}</MenuItem>
        ) : null}
        {state === 'done' ? (
          <MenuItem
            onClick={() =>
              void run(
                () => finishFollowUpAction(federation, { id, version, doneOn: null }),
                () => ({ title: t('visit.reopened') }),
              )
            }
          >
            {t('visit.reopen')}
          </MenuItem>
        ) : null}
        {mayChange ? <MenuItem onClick={() => setOpen('edit')}>{t('visit.edit')}</MenuItem> : null}
        {mayChange ? (
          <>
            <MenuSeparator />
            <MenuItem danger onClick={() => setOpen('void')}>
              {t('visit.void')}
            </MenuItem>
          </>
        ) : null}
      </Menu>
      {open === 'finish' ? <FinishDialog {...{ federation, visit, today }} onClose={close} /> : null}
      {open === 'edit' ? <VisitDialog {...{ federation, unit, visit, today }} onClose={close} /> : null}
      {open === 'void' ? (
        <ReasonDialog
          title={t('visit.void_title', { unit: unit.name, day })}
          text={t('visit.void_text')}
          label={t('visit.void_reason')}
          send={t('visit.void_send')}
          done={t('visit.voided')}
          act={(reason) => voidVisitAction(federation, { id, version, reason })}
          onClose={close}
        />
      ) : null}
    </>
  )
}
