import type { MemberAct } from '@/components/members/record/member-acts'
import { dayInput } from '@/components/members/day-text'
import type { Outcome } from '@/lib/core/outcome'
import {
  admitMemberAction,
  beginPositionAction,
  declineApplicationAction,
  endMembershipAction,
  honourMemberAction,
  readmitMemberAction,
  recordPartyEventAction,
  resumeMemberAction,
  suspendMemberAction,
  voidMemberAction,
} from '@/lib/members/actions'

/** What the dialog of an act holds, as typed. */
export interface ActTexts {
  on: string
  decisionNumber: string
  decidedOn: string
  reason: string
  choice: string
}

/** Sends an act on a member as the screen saw them. */
export function sendAct(
  act: Exclude<MemberAct, 'transfer'>,
  federation: string,
  { id, version }: { id: string; version: number },
  texts: ActTexts,
): Promise<Outcome<unknown>> {
  const { decisionNumber, reason, choice } = texts
  const member = { id, version }
  const on = dayInput(texts.on)
  const decision = { decisionNumber, decidedOn: dayInput(texts.decidedOn) }
  switch (act) {
    case 'admit':
      return admitMemberAction(federation, { ...member, on, ...decision })
    case 'decline':
      return declineApplicationAction(federation, { ...member, reason })
    case 'resume':
      return resumeMemberAction(federation, { ...member, on, ...decision, reason })
    case 'readmit':
      return readmitMemberAction(federation, { ...member, on, ...decision })
    case 'suspend':
      return suspendMemberAction(federation, { ...member, on, ...decision, reason })
    case 'end':
      return endMembershipAction(federation, { ...member, on, ...decision, reason, kind: choice })
    case 'honour':
      return honourMemberAction(federation, { ...member, on, ...decision })
    case 'position':
      return beginPositionAction(federation, { ...member, on, decisionNumber, position: choice })
    case 'party':
      return recordPartyEventAction(federation, { ...member, on, ...decision, kind: choice })
    case 'void':
      return voidMemberAction(federation, { ...member, reason })
  }
}
