'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useId, useState, type FormEvent } from 'react'
import { DayText, dayInput } from '@/components/members/day-text'
import type { ListPlace } from '@/components/members/list/list-links'
import { countMarked, selectionInput, type Selection } from '@/components/members/list/selection'
import { useToldAct } from '@/components/acts/use-told-act'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { NativeSelect } from '@/components/ui/native-select'
import { newKey } from '@/components/ui/new-key'
import { formatDate } from '@/lib/format/dates'
import { formatInteger } from '@/lib/format/numbers'
import { assignSubUnitToMembersAction } from '@/lib/members/member-list-actions'
import type { MemberListView } from '@/lib/members/member-list-views'

type AssignSubUnitDialogProps = {
  federation: string
  place: ListPlace
  list: MemberListView
  selection: Selection
  onDone: () => void
}

/** Puts all those selected into one group. */
export function AssignSubUnitDialog({
  federation,
  place,
  list,
  selection,
  onDone,
}: AssignSubUnitDialogProps) {
  const t = useTranslations('members')
  const locale = useLocale()
  const formId = useId()
  const [open, setOpen] = useState(false)
  const [key, setKey] = useState('')
  const [subUnitId, setSubUnitId] = useState('')
  const [on, setOn] = useState(formatDate(list.today))
  const { busy, failure, run } = useToldAct({ showsFields: true })
  const count = formatInteger(countMarked(selection, list.total.count), locale)

  async function send(event: FormEvent) {
    event.preventDefault()
    const input = {
      key,
      selection: selectionInput(selection, {
        unit: place.unit,
        filter: place.filter,
        total: list.total.count,
      }),
      subUnitId: subUnitId || null,
      on: dayInput(on),
    }
    const done = await run(
      () => assignSubUnitToMembersAction(federation, input),
      ({ changed }) => ({ title: t('list.assigned', { count: changed }) }),
    )
    if (!done) return
    setOpen(false)
    onDone()
  }

  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next)
        if (next) setKey(newKey())
      }}
      title={t('list.assign_title', { count })}
      description={t('list.assign_text')}
      trigger={<Button size="sm">{t('list.assign')}</Button>}
      footer={
        <Button type="submit" form={formId} tone="primary" busy={busy}>
          {t('list.assign_do', { count })}
        </Button>
      }
    >
      <form id={formId} noValidate onSubmit={send} className="flex flex-col gap-4">
        <NativeSelect
          label={t('field.subUnit')}
          error={failure?.fieldErrors['subUnitId']}
          value={subUnitId}
          onChange={(event) => setSubUnitId(event.target.value)}
          choices={[
            { value: '', label: t('none') },
            ...list.subUnits
              .filter(({ closed }) => !closed)
              .map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <DayText label={t('act.from_day')} error={failure?.fieldErrors['on']} value={on} onChange={setOn} />
      </form>
    </Dialog>
  )
}
