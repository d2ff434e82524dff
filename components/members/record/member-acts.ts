import type { MemberStatus } from '@/lib/members/rules/member-status'
import type { MemberView } from '@/lib/members/views'

/** What can be done with a member, in the order of the menu. */
export const memberActs = [
  'admit',
  'decline',
  'resume',
  'readmit',
  'transfer',
  'suspend',
  'end',
  'honour',
  'position',
  'party',
  'void',
] as const

export type MemberAct = (typeof memberActs)[number]

const inStatus: Record<MemberAct, readonly MemberStatus[]> = {
  admit: ['pending'],
  decline: ['pending'],
  resume: ['suspended'],
  readmit: ['left', 'struck_off', 'expelled', 'retired'],
  transfer: ['active'],
  suspend: ['active'],
  end: ['active', 'suspended', 'left', 'struck_off', 'expelled', 'retired', 'honorary'],
  honour: ['active', 'suspended', 'left', 'retired'],
  position: ['active'],
  party: ['active', 'suspended', 'transferring'],
  void: [
    'pending',
    'active',
    'suspended',
    'left',
    'struck_off',
    'expelled',
    'retired',
    'deceased',
    'honorary',
  ],
}

/** The acts open to this reader on this member as they stand. */
export function actsOf({ status, may }: Pick<MemberView, 'status' | 'may'>): MemberAct[] {
  return memberActs.filter((act) => {
    if (!inStatus[act].includes(status)) return false
    if (act === 'transfer') return may.transfer
    return act === 'party' ? may.record && may.sensitive : may.record
  })
}

/** What an act asks for. */
export interface ActFields {
  on: boolean
  decision: 'required' | 'optional' | 'none'
  decidedOn: boolean
  reason: 'required' | 'optional' | 'none'
  choice: 'end' | 'position' | 'party' | 'none'
}

const day = { on: true, decision: 'optional', decidedOn: true, reason: 'none', choice: 'none' } as const

export const actFields: Record<Exclude<MemberAct, 'transfer'>, ActFields> = {
  admit: { ...day, decision: 'required' },
  decline: { ...day, on: false, decision: 'none', decidedOn: false, reason: 'required' },
  resume: { ...day, reason: 'optional' },
  readmit: { ...day, decision: 'required' },
  suspend: { ...day, reason: 'required' },
  end: { ...day, reason: 'optional', choice: 'end' },
  honour: { ...day, decision: 'required' },
  position: { ...day, decidedOn: false, choice: 'position' },
  party: { ...day, choice: 'party' },
  void: { ...day, on: false, decision: 'none', decidedOn: false, reason: 'required' },
}
