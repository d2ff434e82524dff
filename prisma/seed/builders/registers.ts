import type { ClientBase } from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { insertEmployers, insertFoundingCases } from '@/prisma/seed/builders/employers'
import { insertRows } from '@/prisma/seed/builders/insert-rows'
import type {
  ActivityDraft,
  AgreementDraft,
  GradeDraft,
  RegistersDraft,
  ResponsibilityDraft,
  VisitDraft,
} from '@/prisma/seed/model/registers'

/** Inserts the registers: employers before what hangs on them, agreements in the order in which they follow. */
export async function insertRegisters(
  client: ClientBase,
  tenantId: string,
  registers: RegistersDraft,
): Promise<void> {
  await insertEmployers(client, tenantId, registers.employers)
  await insertFoundingCases(client, tenantId, registers.cases)
  await insertAgreements(client, tenantId, registers.agreements)
  await insertGrades(client, tenantId, registers.grades)
  await insertActivities(client, tenantId, registers.activities)
  await insertResponsibilities(client, tenantId, registers.responsibilities)
  await insertVisits(client, tenantId, registers.visits)
}

async function insertAgreements(
  client: ClientBase,
  tenantId: string,
  agreements: readonly AgreementDraft[],
): Promise<void> {
  await insertRows<AgreementDraft>(
    client,
    'agreements',
    tenantId,
    {
      id: ['uuid', ({ id }) => id],
      unit_id: ['uuid', ({ unit }) => unit.id],
      unit_path: ['text', ({ unit }) => unit.path],
      employer_id: ['uuid', ({ employer }) => employer?.id ?? null],
      number: ['text', ({ number }) => number],
      scope: ['text', () => 'enterprise'],
      signed_on: ['date', ({ signedOn }) => signedOn],
      starts_on: ['date', ({ startsOn }) => startsOn],
      ends_on: ['date', ({ endsOn }) => endsOn],
      grade: ['text', ({ grade }) => grade],
      graded_on: ['date', ({ gradedOn }) => gradedOn],
      workers: ['int', ({ workers }) => workers],
      renews_id: ['uuid', ({ renews }) => renews?.id ?? null],
      created_by: ['uuid', ({ recordedBy }) => recordedBy.id],
    },
    agreements,
  )
  await insertRows<AgreementDraft>(
    client,
    'agreement_changes',
    tenantId,
    {
      id: ['uuid', () => uuidv7()],
      agreement_id: ['uuid', ({ id }) => id],
      unit_path: ['text', ({ unit }) => unit.path],
      version: ['int', () => 1],
      kind: ['text', () => 'recorded'],
      changed_by: ['uuid', ({ recordedBy }) => recordedBy.id],
      changed_at: ['timestamptz', ({ signedOn }) => `${signedOn}T09:00:00+07:00`],
    },
    agreements,
  )
}

async function insertGrades(
  client: ClientBase,
  tenantId: string,
  grades: readonly GradeDraft[],
): Promise<void> {
  await insertRows<GradeDraft>(
    client,
    'union_grades',
    tenantId,
    {
      unit_id: ['uuid', ({ unit }) => unit.id],
      year: ['int', ({ year }) => year],
      unit_path: ['text', ({ unit }) => unit.path],
      state: [
        'text',
        ({ decided, verifiedGrade }) => (decided ? 'decided' : verifiedGrade ? 'verified' : 'self_graded'),
      ],
      sector: ['text', ({ sector }) => sector],
      self_grade: ['text', ({ selfGrade }) => selfGrade],
      verified_grade: ['text', ({ verifiedGrade }) => verifiedGrade],
      decided_grade: ['text', ({ decided }) => decided?.grade ?? null],
      decision_number: ['text', ({ decided }) => decided?.number ?? null],
      decided_on: ['date', ({ decided }) => decided?.on ?? null],
    },
    grades,
  )
  const steps = grades.flatMap(stepsOf)
  await insertRows<(typeof steps)[number]>(
    client,
    'union_grade_steps',
    tenantId,
    {
      id: ['uuid', () => uuidv7()],
      unit_id: ['uuid', ({ unit }) => unit.id],
      year: ['int', ({ year }) => year],
      unit_path: ['text', ({ unit }) => unit.path],
      kind: ['text', ({ kind }) => kind],
      grade: ['text', ({ grade }) => grade],
      recorded_by: ['uuid', ({ by }) => by.id],
      recorded_at: ['timestamptz', ({ at }) => at],
    },
    steps,
  )
}

function stepsOf({ unit, year, selfGrade, verifiedGrade, decided, hands, gradedOn }: GradeDraft) {
  const { recorder, verifier, approver } = hands
  const step = (kind: string, grade: string, by: typeof recorder, at: string) => ({
    unit,
    year,
    kind,
    grade,
    by,
    at,
  })
  return [
    step('self_graded', selfGrade, recorder, `${gradedOn}T09:00:00+07:00`),
    ...(verifiedGrade ? [step('verified', verifiedGrade, verifier, `${year}-12-28T09:00:00+07:00`)] : []),
    ...(decided ? [step('decided', decided.grade, approver, `${decided.on}T09:00:00+07:00`)] : []),
  ]
}

async function insertActivities(
  client: ClientBase,
  tenantId: string,
  activities: readonly ActivityDraft[],
): Promise<void> {
  await insertRows<ActivityDraft>(
    client,
    'activities',
    tenantId,
    {
      id: ['uuid', () => uuidv7()],
      unit_id: ['uuid', ({ unit }) => unit.id],
      unit_path: ['text', ({ unit }) => unit.path],
      kind: ['text', ({ kind }) => kind],
      happened_on: ['date', ({ on }) => on],
      title: ['text', ({ title }) => title],
      amount: ['int', ({ amount }) => amount],
      participants: ['int', ({ participants }) => participants],
      done: ['boolean', ({ done }) => done],
      created_by: ['uuid', ({ recordedBy }) => recordedBy.id],
    },
    activities,
  )
}

async function insertResponsibilities(
  client: ClientBase,
  tenantId: string,
  responsibilities: readonly ResponsibilityDraft[],
): Promise<void> {
  await insertRows<ResponsibilityDraft>(
    client,
    'responsibilities',
    tenantId,
    {
      id: ['uuid', () => uuidv7()],
      unit_id: ['uuid', ({ unit }) => unit.id],
      unit_path: ['text', ({ unit }) => unit.path],
      user_id: ['uuid', ({ person }) => person.id],
      title: ['text', ({ title }) => title],
      valid_from: ['date', ({ from }) => from],
      valid_to: ['date', ({ to }) => to],
      created_by: ['uuid', ({ assignedBy }) => assignedBy.id],
    },
    responsibilities,
  )
}

async function insertVisits(
  client: ClientBase,
  tenantId: string,
  visits: readonly VisitDraft[],
): Promise<void> {
  await insertRows<VisitDraft>(
    client,
    'visits',
    tenantId,
    {
      id: ['uuid', () => uuidv7()],
      unit_id: ['uuid', ({ unit }) => unit.id],
      unit_path: ['text', ({ unit }) => unit.path],
      visited_on: ['date', ({ on }) => on],
      user_id: ['uuid', ({ person }) => person.id],
      purpose: ['text', ({ purpose }) => purpose],
      conclusions: ['text', ({ conclusions }) => conclusions],
      follow_up: ['text', ({ followUp }) => followUp],
      follow_up_on: ['date', ({ followUpOn }) => followUpOn],
      done_on: ['date', ({ doneOn }) => doneOn],
      created_by: ['uuid', ({ person }) => person.id],
    },
    visits,
  )
}
