'use client'

import { UserRoundPlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useState, type FormEvent } from 'react'
import { assignableFor, postWords } from '@/components/committee/assignable-for'
import { DayText, dayInput } from '@/components/members/day-text'
import { useToldAct } from '@/components/acts/use-told-act'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { NativeSelect } from '@/components/ui/native-select'
import { newKey } from '@/components/ui/new-key'
import { TextField } from '@/components/ui/text-field'
import { assignResponsibilityAction } from '@/lib/committee/actions'
import type { CommitteeView } from '@/lib/committee/views'
import { formatDate } from '@/lib/format/dates'

type AssignDialogProps = { federation: string; view: CommitteeView; row: CommitteeView['rows'][number] }

/** Makes somebody answer for a unit: only who has a post that reaches it is offered. */
export function AssignDialog({ federation, view, row }: AssignDialogProps) {
  const t = useTranslations('committee.assign')
  const formId = useId()
  const [open, setOpen] = useState(false)
  const [key, setKey] = useState('')
  const [userId, setUserId] = useState('')
  const [title, setTitle] = useState('')
  const [from, setFrom] = useState('')
  const { busy, failure, run } = useToldAct({ showsFields: true })
  const people = assignableFor(view.assignable, row)
  const unit = row.unit.name

  async function send(event: FormEvent) {
    event.preventDefault()
    const name = people.find(({ id }) => id === userId)?.name ?? ''
    const made = await run(
      () =>
        assignResponsibilityAction(federation, {
          ...{ key, unit: row.unit.code, userId, title },
          from: dayInput(from),
        }),
      () => ({ title: t('done', { unit, name }) }),
    )
    if (made) setOpen(false)
  }

  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next)
        if (!next) return
        setKey(newKey())
        setUserId('')
        setTitle('')
        setFrom(formatDate(view.today))
      }}
      title={t('title', { unit })}
      description={t('text')}
      trigger={
        <Button
          size="sm"
          aria-label={t('button_for', { unit })}
          icon={<UserRoundPlus aria-hidden className="size-4" />}
        >
          {t('button')}
        </Button>
      }
      footer={
        people.length === 0 ? null : (
          <Button type="submit" form={formId} tone="primary" busy={busy} disabled={userId === ''}>
            {t('send')}
          </Button>
        )
      }
    >
      {people.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <form id={formId} noValidate onSubmit={send} className="flex flex-col gap-4">
          <NativeSelect
            label={t('person')}
            hint={t('person_hint')}
            error={failure?.fieldErrors['userId']}
            value={userId}
            choices={[
              { value: '', label: t('person_choose') },
              ...people.map((person) => ({
                value: person.id,
                label: `${person.name} (${postWords(person)})`,
              })),
            ]}
            onChange={(event) => setUserId(event.target.value)}
          />
          <TextField
            label={t('role')}
            hint={t('role_hint')}
            optional
            error={failure?.fieldErrors['title']}
            value={title}
            maxLength={120}
            autoComplete="off"
            onChange={(event) => setTitle(event.target.value)}
          />
          <DayText label={t('from')} error={failure?.fieldErrors['from']} value={from} onChange={setFrom} />
        </form>
      )}
    </Dialog>
  )
}
