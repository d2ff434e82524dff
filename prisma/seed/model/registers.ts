import type { FoundingStage } from '@/lib/employers/rules/founding-stage'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { Ownership, PersonDraft, UnitDraft } from '@/prisma/seed/model/world'

/** The registers that the ratios come from: what is kept beside the figures and the members. */
export type RegistersDraft = {
  employers: EmployerDraft[]
  cases: FoundingCaseDraft[]
  agreements: AgreementDraft[]
  grades: GradeDraft[]
  activities: ActivityDraft[]
  responsibilities: ResponsibilityDraft[]
  visits: VisitDraft[]
}

export type EmployerDraft = {
  id: string
  /** The federation it falls to. */
  federation: UnitDraft
  name: string
  taxCode: string | null
  ownership: Ownership | null
  industryCode: string | null
  address: string | null
  phone: string | null
  contact: string | null
  closedOn: CalendarDate | null
  /** In the order of their days; each holds until the next. */
  workforce: WorkforceDraft[]
  /** Its union, from the day on which this began; until the day on which it ended. */
  union: { unit: UnitDraft; from: CalendarDate; to: CalendarDate | null } | null
  recordedBy: PersonDraft
}

export type WorkforceDraft = {
  from: CalendarDate
  workers: number
  women: number | null
  source: 'entered' | 'insurance' | 'tax' | 'labour'
}

export type FoundingCaseDraft = {
  id: string
  employer: EmployerDraft
  stage: FoundingStage
  /** The stages it went through, the last one being where it stands. */
  steps: { to: FoundingStage; on: CalendarDate; note: string | null }[]
  owner: PersonDraft | null
  next: { step: string; on: CalendarDate } | null
  committeeSize: number | null
  applications: number | null
  expectedMembers: number | null
  recognised: UnitDraft | null
}

export type AgreementDraft = {
  id: string
  unit: UnitDraft
  employer: EmployerDraft | null
  number: string
  signedOn: CalendarDate
  startsOn: CalendarDate
  endsOn: CalendarDate
  grade: 'A' | 'B' | 'C' | 'D' | null
  gradedOn: CalendarDate | null
  workers: number | null
  renews: AgreementDraft | null
  recordedBy: PersonDraft
}

export type Grade = 'excellent' | 'good' | 'done' | 'not_done'

export type GradeDraft = {
  unit: UnitDraft
  year: number
  sector: 'state' | 'non_state'
  selfGrade: Grade
  verifiedGrade: Grade | null
  decided: { grade: Grade; number: string; on: CalendarDate } | null
  /** Who graded, who verified, who decided. */
  hands: { recorder: PersonDraft; verifier: PersonDraft; approver: PersonDraft }
  gradedOn: CalendarDate
}

export type ActivityKind =
  | 'dialogue'
  | 'conference'
  | 'supervision'
  | 'training'
  | 'party_referral'
  | 'party_admission'
  | 'legal_case'
  | 'committee_renewal'

export type ActivityDraft = {
  unit: UnitDraft
  kind: ActivityKind
  on: CalendarDate
  title: string
  amount: number
  participants: number | null
  done: boolean
  recordedBy: PersonDraft
}

export type ResponsibilityDraft = {
  unit: UnitDraft
  person: PersonDraft
  title: string | null
  from: CalendarDate
  to: CalendarDate | null
  assignedBy: PersonDraft
}

export type VisitDraft = {
  unit: UnitDraft
  person: PersonDraft
  on: CalendarDate
  purpose: string
  conclusions: string
  followUp: string | null
  followUpOn: CalendarDate | null
  doneOn: CalendarDate | null
}
