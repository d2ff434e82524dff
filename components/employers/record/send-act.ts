import type { EmployerAct } from '@/components/employers/record/employer-acts'
import { countInput } from '@/components/founding/count-field'
import { dayInput } from '@/components/members/day-text'
import type { Outcome } from '@/lib/core/outcome'
import {
  closeEmployerAction,
  endUnionAction,
  linkUnionAction,
  moveEmployerAction,
  recordWorkforceAction,
  reopenEmployerAction,
  voidEmployerAction,
  voidUnionAction,
  voidWorkforceAction,
} from '@/lib/employers/actions'
import type { EmployerActView, RecordWorkforceView } from '@/lib/employers/views'

/** What the dialog of an act holds, as typed. */
export interface ActTexts {
  on: string
  workers: string
  women: string
  unit: { code: string; name: string } | null
  reason: string
}

interface Asked {
  on?: boolean
  workers?: boolean
  reason?: boolean
  unit?: 'union' | 'federation'
}

export const asksFor: Record<EmployerAct['kind'], Asked> = {
  workforce: { workers: true, on: true },
  link: { unit: 'union', on: true },
  end: { on: true },
  void_union: { reason: true },
  void_size: { reason: true },
  close: { on: true },
  reopen: { reason: true },
  move: { unit: 'federation' },
  void: { reason: true },
}

/** Sends an act on an employer as the screen saw it. */
export function sendAct(
  act: EmployerAct,
  federation: string,
  { id, version }: { id: string; version: number },
  texts: ActTexts,
  confirmed: boolean,
): Promise<Outcome<EmployerActView | RecordWorkforceView>> {
  const { reason } = texts
  const seen = { id, version }
  const on = dayInput(texts.on)
  const unit = texts.unit?.code ?? ''
  switch (act.kind) {
    case 'workforce': {
      const { workers, women } = texts
      const sent = { ...seen, on, workers: countInput(workers), women: countInput(women), confirmed }
      return recordWorkforceAction(federation, sent)
    }
    case 'link':
      return linkUnionAction(federation, { ...seen, on, union: unit })
    case 'end':
      return endUnionAction(federation, { ...seen, on, linkId: act.link.id })
    case 'void_union':
      return voidUnionAction(federation, { ...seen, linkId: act.link.id, reason })
    case 'void_size':
      return voidWorkforceAction(federation, { ...seen, statementId: act.statement.id, reason })
    case 'close':
      return closeEmployerAction(federation, { ...seen, on })
    case 'reopen':
      return reopenEmployerAction(federation, { ...seen, reason })
    case 'move':
      return moveEmployerAction(federation, { ...seen, to: unit })
    case 'void':
      return voidEmployerAction(federation, { ...seen, reason })
  }
}
