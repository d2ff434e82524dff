'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useMemo, useRef } from 'react'
import type { MemberDraft } from '@/components/members/drafts/member-draft'
import type { Sent } from '@/components/members/drafts/outbox'
import { useOutbox } from '@/components/members/drafts/use-outbox'
import { FormBody } from '@/components/members/form/form-body'
import { formOfRecord, newMemberForm } from '@/components/members/form/form-start'
import type { FormSource } from '@/components/members/form/use-member-form'
import { memberHref } from '@/components/members/member-links'
import { useToast } from '@/components/ui/toast'
import type { MemberFormView, NewMemberFormView } from '@/lib/members/views'

type MemberFormProps = {
  federation: string
  userId: string
  view: NewMemberFormView | MemberFormView
  /** The draft that the address asks for; without it a form goes on with the one it left, if any. */
  draft?: string | null
}

/** The form of a new member or of a record, with what was left of it on this machine. */
export function MemberForm({ federation, userId, view, draft = null }: MemberFormProps) {
  const t = useTranslations('members.form')
  const toast = useToast()
  const router = useRouter()
  const box = useOutbox({ userId, federation, unit: view.unit.code })
  const source = useMemo(() => sourceOf(view), [view])
  const left = leftDraft(box.state.drafts, source.memberId, draft)
  const gone = useRef(false)

  function onKept(sent: Sent, kept: MemberDraft, then: { current: boolean; again: boolean }) {
    const name = kept.form.texts.fullName
    toast.show({ title: t(sent.status === 'added' ? 'added' : 'saved', { name }) })
    if (!then.current || then.again) return
    gone.current = true
    router.push(memberHref(federation, sent.status === 'added' ? sent.id : (kept.memberId ?? '')))
    router.refresh()
  }

  return (
    <FormBody
      key={box.outbox.id}
      federation={federation}
      box={box}
      source={source}
      left={left}
      view={view}
      onKept={onKept}
    />
  )
}

function sourceOf(view: NewMemberFormView | MemberFormView): FormSource {
  const facts = {
    today: view.today,
    unitEstablishedOn: view.unit.establishedOn,
    cardPattern: view.cardPattern,
  }
  return 'id' in view
    ? { memberId: view.id, version: view.version, base: formOfRecord(view), facts }
    : { memberId: null, version: null, base: newMemberForm, facts }
}

/** What waits to be sent is on its way, and no draft to go on with. */
function leftDraft(
  drafts: readonly MemberDraft[],
  memberId: string | null,
  key: string | null,
): MemberDraft | null {
  const open = drafts.filter((draft) => draft.memberId === memberId && draft.state !== 'queued')
  return (key === null ? open.at(-1) : open.find((draft) => draft.key === key)) ?? null
}
