'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import type { MemberDraft } from '@/components/members/drafts/member-draft'
import type { Outbox, OutboxState, Sent } from '@/components/members/drafts/outbox'
import { ConflictPanel } from '@/components/members/form/conflict-panel'
import { FormContext } from '@/components/members/form/form-context'
import { FormSections } from '@/components/members/form/form-sections'
import { AnswerNotice, RestoredNotice, WaitingNotice } from '@/components/members/form/form-notices'
import { LeaveGuard } from '@/components/members/form/leave-guard'
import { SaveBar } from '@/components/members/form/save-bar'
import { useMemberForm, type FormSource } from '@/components/members/form/use-member-form'
import { WarningsDialog } from '@/components/members/form/warnings-dialog'
import { useHydrated } from '@/components/ui/use-hydrated'
import type { MemberFormView, NewMemberFormView } from '@/lib/members/views'

type FormBodyProps = {
  federation: string
  box: { outbox: Outbox; state: OutboxState }
  source: FormSource
  left: MemberDraft | null
  view: NewMemberFormView | MemberFormView
  onKept: (sent: Sent, draft: MemberDraft, then: { current: boolean; again: boolean }) => void
}

export function FormBody({ federation, box, source, left, view, onKept }: FormBodyProps) {
  const t = useTranslations('members.form')
  const hydrated = useHydrated()
  const form = useRef<HTMLFormElement>(null)
  const model = useMemberForm(box, source, left, onKept)
  const [restored, setRestored] = useState(left)
  const [asking, setAsking] = useState<{ again: boolean } | null>(null)
  const isNew = source.memberId === null
  const { answer } = model
  const toConfirm = answer && 'status' in answer && answer.status === 'needs_confirmation'

  // The first field to mend takes the focus once its message stands there.
  const refusedTries = useRef(0)
  useEffect(() => {
    if (refusedTries.current > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [model.tried, answer])

  function save(again: boolean, confirmed = false) {
    if (!model.blocked && model.warnings.length > 0 && !confirmed) {
      setAsking({ again })
      return
    }
    setAsking(null)
    if (model.send({ confirmed, again })) return
    refusedTries.current += 1
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    save(false)
  }

  const setting = {
    model,
    isNew,
    required: view.required,
    subUnits: view.subUnits,
    cardPattern: view.cardPattern,
    heldIdentity: 'id' in view ? view.identityNumber : null,
  }
  return (
    <FormContext value={setting}>
      <form ref={form} noValidate onSubmit={onSubmit} className="flex max-w-4xl flex-col gap-4">
        {restored && !model.waiting ? (
          <RestoredNotice
            at={restored.savedAt}
            onDiscard={() => {
              setRestored(null)
              model.restart()
            }}
          />
        ) : null}
        <p className="text-ink-soft text-table">{t('required_hint')}</p>
        {model.waiting && box.state.offline ? (
          <WaitingNotice
            name={model.form.texts.fullName}
            listHref={`/${federation}/members?unit=${view.unit.code}`}
            onNext={isNew ? model.restart : null}
          />
        ) : null}
        {answer ? <AnswerNotice federation={federation} answer={answer} /> : null}
        {answer && 'status' in answer && answer.status === 'conflict' ? (
          <ConflictPanel
            // Another answer is another choice.
            key={answer.version}
            conflict={answer}
            onChoose={(chosen) =>
              model.send({ confirmed: true, again: false, form: chosen, version: answer.version })
            }
          />
        ) : null}
        {/* What is safe in the queue needs no place on the screen. */}
        {model.waiting && box.state.offline ? null : (
          <fieldset disabled={!hydrated || model.waiting} className="contents">
            <FormSections maySensitive={'maySensitive' in view && view.maySensitive} />
          </fieldset>
        )}
        <SaveBar box={box.state} hydrated={hydrated} onAgain={isNew ? () => save(true) : null} />
      </form>
      <WarningsDialog
        findings={asking ? model.warnings : toConfirm ? answer.findings : []}
        onClose={() => {
          setAsking(null)
          model.forgetAnswer()
        }}
        onConfirm={() => save(asking?.again ?? false, true)}
      />
      <LeaveGuard active={model.changed.length > 0 && !model.waiting} kept={box.state.kept} />
    </FormContext>
  )
}
