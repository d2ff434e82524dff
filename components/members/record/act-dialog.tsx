'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { DayText } from '@/components/members/day-text'
import { actFields, type MemberAct } from '@/components/members/record/member-acts'
import { sendAct, type ActTexts } from '@/components/members/record/send-act'
import { useToldAct } from '@/components/acts/use-told-act'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { NativeSelect, type Choice } from '@/components/ui/native-select'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { formatDate } from '@/lib/format/dates'
import { membershipEnds, needsDecision } from '@/lib/members/schemas'
import { positions } from '@/lib/members/rules/member-fields'
import type { MemberView } from '@/lib/members/views'

type ActDialogProps = {
  federation: string
  member: MemberView
  act: Exclude<MemberAct, 'transfer'>
  onClose: () => void
}

/** Asks what an act needs: the day it takes effect, its decision, why; and says what it changes. */
export function ActDialog({ federation, member, act, onClose }: ActDialogProps) {
  const t = useTranslations('members.act')
  const formId = useId()
  const form = useRef<HTMLFormElement>(null)
  const { busy, failure, run } = useToldAct({ showsFields: true })
  const choices = useChoices(act, member)
  const asked = actFields[act]
  const [texts, setTexts] = useState<ActTexts>({
    on: formatDate(member.today),
    decisionNumber: '',
    decidedOn: '',
    reason: '',
    choice: choices[0]?.value ?? '',
  })
  const ending = membershipEnds.find((kind) => kind === texts.choice)
  const strict = act === 'end' && ending !== undefined && needsDecision(ending)
  const put = (change: Partial<ActTexts>) => setTexts({ ...texts, ...change })
  const error = (name: string) => failure?.fieldErrors[name]

  useEffect(() => {
    if (failure) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [failure])

  async function send(event: FormEvent) {
    event.preventDefault()
    const done = await run(
      () => sendAct(act, federation, member, texts),
      () => ({ title: t(`done.${act}`, { name: member.fields.fullName }) }),
    )
    if (done) onClose()
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={t(`title.${act}`, { name: member.fields.fullName })}
      description={t(`text.${act}`)}
      footer={
        <Button type="submit" form={formId} tone={dangerous.has(act) ? 'danger' : 'primary'} busy={busy}>
          {t(`name.${act}`)}
        </Button>
      }
    >
      <form ref={form} id={formId} noValidate onSubmit={send} className="flex flex-col gap-4">
        {choices.length > 0 ? (
          <NativeSelect
            label={t(`choice.${asked.choice}`)}
            error={error('kind') ?? error('position')}
            value={texts.choice}
            choices={choices}
            onChange={(event) => put({ choice: event.target.value })}
          />
        ) : null}
        {asked.on ? (
          <DayText
            label={t('on')}
            hint={t('on_hint')}
            error={error('on')}
            value={texts.on}
            onChange={(on) => put({ on })}
          />
        ) : null}
        {asked.decision === 'none' ? null : (
          <TextField
            label={t('decision')}
            optional={asked.decision === 'optional' && !strict}
            error={error('decisionNumber')}
            value={texts.decisionNumber}
            maxLength={80}
            autoComplete="off"
            onChange={(event) => put({ decisionNumber: event.target.value })}
          />
        )}
        {asked.decidedOn ? (
          <DayText
            label={t('decided_on')}
            optional
            error={error('decidedOn')}
            value={texts.decidedOn}
            onChange={(decidedOn) => put({ decidedOn })}
          />
        ) : null}
        {asked.reason === 'none' ? null : (
          <TextArea
            label={t('reason')}
            optional={asked.reason === 'optional' && !strict}
            error={error('reason')}
            value={texts.reason}
            maxLength={500}
            onChange={(event) => put({ reason: event.target.value })}
          />
        )}
      </form>
    </Dialog>
  )
}

const dangerous: ReadonlySet<MemberAct> = new Set(['decline', 'end', 'void'])

function useChoices(act: MemberAct, { status }: MemberView): Choice[] {
  const t = useTranslations('members')
  if (act === 'position') return positions.map((value) => ({ value, label: t(`position.${value}`) }))
  if (act === 'party')
    return (['party_referred', 'party_admitted'] as const).map((value) => ({
      value,
      label: t(`event.${value}`),
    }))
  if (act !== 'end') return []
  // Who belongs no longer can only have died since.
  const ends = status === 'active' || status === 'suspended' ? membershipEnds : (['died'] as const)
  return ends.map((value) => ({ value, label: t(`event.${value}`) }))
}
