'use client'

import { useTranslations } from 'next-intl'
import { useId, useState, type FormEvent } from 'react'
import { EndDayDialog } from '@/components/members/record/end-day-dialog'
import { useToldAct } from '@/components/acts/use-told-act'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/text-field'
import { closeSubUnitAction, renameSubUnitAction } from '@/lib/members/actions'
import type { SubUnitView } from '@/lib/members/views'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

type SubUnitActsProps = { federation: string; subUnit: SubUnitView; today: CalendarDate }

export function SubUnitActs({ federation, subUnit, today }: SubUnitActsProps) {
  const t = useTranslations('members.sub_units')
  const { id, name } = subUnit
  return (
    <span className="flex gap-1">
      <RenameSubUnit federation={federation} subUnit={subUnit} />
      <EndDayDialog
        title={t('close', { name })}
        text={t('close_text')}
        short={t('close_short')}
        today={today}
        done={t('closed', { name })}
        send={(on) => closeSubUnitAction(federation, { subUnitId: id, on })}
      />
    </span>
  )
}

function RenameSubUnit({ federation, subUnit: { id, name } }: Omit<SubUnitActsProps, 'today'>) {
  const t = useTranslations('members.sub_units')
  const formId = useId()
  const [open, setOpen] = useState(false)
  const [next, setNext] = useState(name)
  const { busy, failure, run } = useToldAct({ showsFields: true })

  async function save(event: FormEvent) {
    event.preventDefault()
    const done = await run(
      () => renameSubUnitAction(federation, { subUnitId: id, name: next }),
      () => ({ title: t('renamed', { name: next.trim() }) }),
    )
    if (done) setOpen(false)
  }

  return (
    <Dialog
      open={open}
      onOpenChange={(shown) => {
        setOpen(shown)
        setNext(name)
      }}
      title={t('rename', { name })}
      trigger={
        <Button size="sm" tone="quiet" aria-label={t('rename', { name })}>
          {t('rename_short')}
        </Button>
      }
      footer={
        <Button type="submit" form={formId} tone="primary" busy={busy}>
          {t('rename_do')}
        </Button>
      }
    >
      <form id={formId} noValidate onSubmit={save}>
        <TextField
          label={t('name')}
          error={failure?.fieldErrors['name']}
          value={next}
          maxLength={120}
          autoComplete="off"
          onChange={(event) => setNext(event.target.value)}
        />
      </form>
    </Dialog>
  )
}
