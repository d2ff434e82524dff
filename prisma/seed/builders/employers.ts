import type { ClientBase } from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { insertRows } from '@/prisma/seed/builders/insert-rows'
import type { EmployerDraft, FoundingCaseDraft } from '@/prisma/seed/model/registers'

/** Inserts employers with their head-counts, each until the next, and their unions. */
export async function insertEmployers(
  client: ClientBase,
  tenantId: string,
  employers: readonly EmployerDraft[],
): Promise<void> {
  await insertRows<EmployerDraft>(
    client,
    'employers',
    tenantId,
    {
      id: ['uuid', ({ id }) => id],
      unit_id: ['uuid', ({ federation }) => federation.id],
      unit_path: ['text', ({ federation }) => federation.path],
      name: ['text', ({ name }) => name],
      tax_code: ['text', ({ taxCode }) => taxCode],
      ownership: ['text', ({ ownership }) => ownership],
      industry_code: ['text', ({ industryCode }) => industryCode],
      address: ['text', ({ address }) => address],
      phone: ['text', ({ phone }) => phone],
      contact: ['text', ({ contact }) => contact],
      closed_on: ['date', ({ closedOn }) => closedOn],
      created_by: ['uuid', ({ recordedBy }) => recordedBy.id],
    },
    employers,
  )
  await insertRows<EmployerDraft>(
    client,
    'employer_changes',
    tenantId,
    {
      id: ['uuid', () => uuidv7()],
      employer_id: ['uuid', ({ id }) => id],
      unit_path: ['text', ({ federation }) => federation.path],
      version: ['int', () => 1],
      kind: ['text', () => 'created'],
      changed_by: ['uuid', ({ recordedBy }) => recordedBy.id],
    },
    employers,
  )
  await insertWorkforce(client, tenantId, employers)
  await insertUnions(client, tenantId, employers)
}

async function insertWorkforce(
  client: ClientBase,
  tenantId: string,
  employers: readonly EmployerDraft[],
): Promise<void> {
  const statements = employers.flatMap((employer) =>
    employer.workforce.map((statement, at) => ({
      ...statement,
      employer,
      to: employer.workforce[at + 1]?.from ?? null,
    })),
  )
  await insertRows<(typeof statements)[number]>(
    client,
    'employer_workforce',
    tenantId,
    {
      id: ['uuid', () => uuidv7()],
      employer_id: ['uuid', ({ employer }) => employer.id],
      unit_path: ['text', ({ employer }) => employer.federation.path],
      valid_from: ['date', ({ from }) => from],
      valid_to: ['date', ({ to }) => to],
      workers: ['int', ({ workers }) => workers],
      women: ['int', ({ women }) => women],
      source: ['text', ({ source }) => source],
      recorded_by: ['uuid', ({ employer }) => employer.recordedBy.id],
    },
    statements,
  )
}

async function insertUnions(
  client: ClientBase,
  tenantId: string,
  employers: readonly EmployerDraft[],
): Promise<void> {
  const unions = employers.flatMap(({ union, ...employer }) => (union === null ? [] : [{ union, employer }]))
  await insertRows<(typeof unions)[number]>(
    client,
    'employer_unions',
    tenantId,
    {
      id: ['uuid', () => uuidv7()],
      employer_id: ['uuid', ({ employer }) => employer.id],
      unit_path: ['text', ({ employer }) => employer.federation.path],
      union_id: ['uuid', ({ union }) => union.unit.id],
      valid_from: ['date', ({ union }) => union.from],
      valid_to: ['date', ({ union }) => union.to],
      recorded_by: ['uuid', ({ employer }) => employer.recordedBy.id],
    },
    unions,
  )
}

/** Inserts employers' ways to a union, with each stage they came to. */
export async function insertFoundingCases(
  client: ClientBase,
  tenantId: string,
  cases: readonly FoundingCaseDraft[],
): Promise<void> {
  await insertRows<FoundingCaseDraft>(
    client,
    'founding_cases',
    tenantId,
    {
      id: ['uuid', ({ id }) => id],
      employer_id: ['uuid', ({ employer }) => employer.id],
      unit_path: ['text', ({ employer }) => employer.federation.path],
      stage: ['text', ({ stage }) => stage],
      stage_on: ['date', ({ steps }) => steps.at(-1)?.on ?? null],
      began_on: ['date', ({ steps }) => steps[0]?.on ?? null],
      owner_user_id: ['uuid', ({ owner }) => owner?.id ?? null],
      next_step: ['text', ({ next }) => next?.step ?? null],
      next_on: ['date', ({ next }) => next?.on ?? null],
      committee_size: ['int', ({ committeeSize }) => committeeSize],
      applications: ['int', ({ applications }) => applications],
      expected_members: ['int', ({ expectedMembers }) => expectedMembers],
      recognised_unit_id: ['uuid', ({ recognised }) => recognised?.id ?? null],
    },
    cases,
  )
  const steps = cases.flatMap((one) =>
    one.steps.map((step, at) => ({ ...step, one, from: one.steps[at - 1]?.to ?? null })),
  )
  await insertRows<(typeof steps)[number]>(
    client,
    'founding_steps',
    tenantId,
    {
      id: ['uuid', () => uuidv7()],
      case_id: ['uuid', ({ one }) => one.id],
      unit_path: ['text', ({ one }) => one.employer.federation.path],
      from_stage: ['text', ({ from }) => from],
      to_stage: ['text', ({ to }) => to],
      happened_on: ['date', ({ on }) => on],
      note: ['text', ({ note }) => note],
      recorded_by: ['uuid', ({ one }) => one.employer.recordedBy.id],
      recorded_at: ['timestamptz', ({ on }) => `${on}T09:00:00+07:00`],
    },
    steps,
  )
}
