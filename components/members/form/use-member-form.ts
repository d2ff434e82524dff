import { useRef, useState } from 'react'
import type { MemberDraft } from '@/components/members/drafts/member-draft'
import { isKept, type Outbox, type OutboxState, type Sent } from '@/components/members/drafts/outbox'
import { openingProblems, type OpeningProblem } from '@/components/members/form/form-input'
import { changedFields, type FormField, type FormTexts } from '@/components/members/form/form-texts'
import { findingsOfForm } from '@/components/members/form/read-form'
import { newKey } from '@/components/ui/new-key'
import type { Failure, Outcome } from '@/lib/core/outcome'
import type { MemberFacts } from '@/lib/members/rules/check-member'
import type { MemberFinding } from '@/lib/members/rules/finding'
import type { EditMemberView, NotKept } from '@/lib/members/views'

export interface FormSource {
  /** Null for a new member. */
  memberId: string | null
  version: number | null
  base: FormTexts
  facts: MemberFacts
}

export type FormConflict = Extract<EditMemberView, { status: 'conflict' }>

/** What the server said where nothing was kept. */
export type FormAnswer = Failure | NotKept | FormConflict

interface FormState {
  key: string
  version: number | null
  base: FormTexts
  form: FormTexts
  /** Fields that were left once: only of these problems are told before the first try to save. */
  seen: ReadonlySet<FormField>
  tried: boolean
  answer: FormAnswer | null
}

export interface MemberFormModel extends FormState {
  changed: readonly FormField[]
  findings: readonly MemberFinding[]
  problems: Partial<Record<FormField, OpeningProblem>>
  /** Fields that keep the form from being saved. */
  blocked: boolean
  warnings: readonly MemberFinding[]
  /** Under way to the server, or waiting for a network. */
  waiting: boolean
  change: (form: FormTexts) => void
  leaveField: (name: FormField) => void
  /** Sends the form unless its checks refuse it; false where they do. */
  send: (options: { confirmed: boolean; again: boolean; form?: FormTexts; version?: number }) => boolean
  /** An empty form, with what was typed thrown away or on its way. */
  restart: () => void
  forgetAnswer: () => void
}

/**
 * One form: what is typed, what the checks say of it, its draft on this machine, its way to the server.
 *
 * @param onKept the server has it; `current` is false where the form has gone on to the next member
 */
export function useMemberForm(
  { outbox, state: box }: { outbox: Outbox; state: OutboxState },
  source: FormSource,
  left: MemberDraft | null,
  onKept: (sent: Sent, draft: MemberDraft, then: { current: boolean; again: boolean }) => void,
): MemberFormModel {
  const [state, setState] = useState<FormState>(() => ({ ...startOf(source), ...(left ? restOf(left) : {}) }))
  const current = useRef(state.key)
  const { key, base, form, version } = state

  const findings = findingsOfForm(form, source.memberId === null ? null : base, source.facts)
  const problems = source.memberId === null ? openingProblems(form, source.facts.today) : {}
  const blocked = Object.keys(problems).length > 0 || findings.some(({ severity }) => severity === 'refuse')
  const put = (change: Partial<FormState>) => setState((before) => ({ ...before, ...change }))

  function draftOf(of: FormTexts, confirmed: boolean, at: number | null): MemberDraft {
    const start = { key, memberId: source.memberId, version: at, base, form: of, confirmed }
    return { ...start, state: 'draft', message: null, savedAt: 0 }
  }

  function change(next: FormTexts) {
    put({ form: next, answer: null })
    if (changedFields(base, next).length > 0) outbox.keep(draftOf(next, false, version))
    else outbox.remove(key)
  }

  function restart() {
    outbox.remove(key)
    const start = startOf(source)
    current.current = start.key
    setState(start)
  }

  function hear(outcome: Outcome<Sent>, draft: MemberDraft, again: boolean) {
    const isCurrent = current.current === draft.key
    if (outcome.ok && isKept(outcome.data)) {
      if (isCurrent && again) restart()
      onKept(outcome.data, draft, { current: isCurrent, again })
    } else if (isCurrent) {
      const answer = outcome.ok ? outcome.data : outcome
      if ('ok' in answer || !isKeptView(answer)) put({ answer })
    }
  }

  return {
    ...state,
    changed: changedFields(base, form),
    findings,
    problems,
    blocked,
    warnings: findings.filter(({ severity }) => severity === 'warn'),
    waiting: box.drafts.some((draft) => draft.key === key && draft.state === 'queued'),
    change,
    leaveField: (name) => put({ seen: new Set([...state.seen, name]) }),
    send: ({ confirmed, again, form: of = form, version: at }) => {
      put({ tried: true, answer: null, ...(at === undefined ? {} : { version: at }), form: of })
      if (blocked) return false
      const draft = draftOf(of, confirmed, at ?? version)
      outbox.submit(draft, (outcome) => hear(outcome, draft, again))
      return true
    },
    restart,
    forgetAnswer: () => put({ answer: null }),
  }
}

function isKeptView(sent: Sent): sent is Extract<Sent, { status: 'added' | 'saved' }> {
  return isKept(sent)
}

function startOf({ base, version }: FormSource): FormState {
  return { key: newKey(), version, base, form: base, seen: new Set(), tried: false, answer: null }
}

function restOf({ key, version, base, form, state }: MemberDraft): Partial<FormState> {
  return { key, version, base, form, tried: state === 'refused' }
}
