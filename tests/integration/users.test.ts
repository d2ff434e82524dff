import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { hashSessionSecret } from '@/lib/core/session'
import { signIn, SignInRefused } from '@/lib/core/sign-in'
import { findSession } from '@/lib/db/identity'
import { withScope } from '@/lib/db/with-scope'
import { addDays, vietnamDay, type CalendarDate } from '@/lib/periods/rules/calendar-date'
import { disableUser } from '@/lib/users/disable-user'
import { enableUser } from '@/lib/users/enable-user'
import { endAssignment } from '@/lib/users/end-assignment'
import { listRoles } from '@/lib/users/list-roles'
import { listUsers } from '@/lib/users/list-users'
import type { UserListView } from '@/lib/users/views'
import { countStatements } from '@/tests/support/count-statements'
import { buildTenant, type PersonName, type TestTenant } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'
import { testPassword } from '@/tests/support/test-people'

let owner: pg.Client
let tenant: TestTenant
let other: TestTenant

beforeAll(async () => {
  owner = await connectOwner()
})
beforeEach(async () => {
  ;[tenant, other] = [await buildTenant(owner), await buildTenant(owner)]
})
afterAll(() => owner.end())

const reason = 'QĐ 12/QĐ-LĐLĐ'
const today = vietnamDay(new Date())

async function secretOf(person: PersonName): Promise<string> {
  const outcome = await signIn(tenant.people[person].login, testPassword)
  if (outcome instanceof SignInRefused) throw new Error(outcome.code)
  return outcome.secret
}

const assignmentOf = (person: PersonName, place = 0) => tenant.people[person].assignments[place]?.id ?? ''
const names = (list: UserListView) => list.users.map(({ name }) => name)

async function acts(subjectId: string) {
  const { rows } = await owner.query<{ act: string; details: object }>(
    'SELECT act, details FROM audit_events WHERE tenant_id = $1 AND subject_id = $2 ORDER BY id',
    [tenant.id, subjectId],
  )
  return rows
}

/** Gives a person of the tenant a post at the top of the other one too. */
const alsoIn = (person: PersonName, { from, to }: { from: CalendarDate; to: CalendarDate | null }) =>
  owner.query(
    `WITH known AS (INSERT INTO tenant_users VALUES ($1, $2, 'Người hai nơi') RETURNING user_id)
     INSERT INTO assignments (tenant_id, id, user_id, unit_id, unit_path, role_code, reach, valid_from, valid_to)
     SELECT $1, $3, user_id, $4, $5, 'federation_staff', 'subtree', $6, $7 FROM known`,
    [other.id, tenant.people[person].id, uuidv7(), other.units.top.id, other.units.top.path, from, to],
  )

describe('the list of users', () => {
  it('shows everybody of the tenant by given name, in two statements', async () => {
    const { answer, statements } = await countStatements(() =>
      listUsers({ ctx: tenant.contexts.admin, input: {} }),
    )
    expect(names(answer).map((name) => name.split(' ').at(-1))).toEqual([
      'Bắc',
      'Bắc',
      'Đạo',
      'Nam',
      'Nam',
      'Nhiệm',
      'Trị',
    ])
    expect(statements).toBe(2)
  })

  it('says under what they work and which account is the asker’s own', async () => {
    const { users } = await listUsers({ ctx: tenant.contexts.admin, input: {} })
    const both = users.find(({ id }) => id === tenant.people.both.id)
    expect(both?.assignments.map(({ unit, role, reach }) => [unit.code, role.name, reach])).toEqual([
      ['north-2', 'Chủ tịch công đoàn cơ sở', 'unit'],
      ['south', 'Cán bộ công đoàn cấp trên', 'subtree'],
    ])
    expect(users.filter(({ own }) => own).map(({ id }) => id)).toEqual([tenant.people.admin.id])
  })

  it('finds by name without tone marks, by login and by role', async () => {
    const ctx = tenant.contexts.admin
    expect(names(await listUsers({ ctx, input: { q: 'kiem nhiem' } }))).toEqual(['Kiêm Nhiệm'])
    expect(names(await listUsers({ ctx, input: { q: tenant.people.leader.login } }))).toEqual(['Lãnh Đạo'])
    expect(names(await listUsers({ ctx, input: { role: 'tenant_admin' } }))).toEqual(['Quản Trị'])
    expect(names(await listUsers({ ctx, input: { q: '%' } }))).toEqual([])
  })

  it('is of one’s own tenant alone, and of nobody without the right', async () => {
    const { users } = await listUsers({ ctx: tenant.contexts.admin, input: { state: 'all' } })
    const ours = new Set(Object.values(tenant.people).map(({ id }) => id))
    expect(users.every(({ id }) => ours.has(id))).toBe(true)
    await expect(listUsers({ ctx: tenant.contexts.leader, input: {} })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })

  it('answers the database only for who holds the right there, whatever a context claims', async () => {
    const forged = { ...tenant.contexts.leader, capabilities: tenant.contexts.admin.capabilities }
    expect((await listUsers({ ctx: forged, input: { state: 'all' } })).users).toEqual([])
    const elsewhere = { ...tenant.contexts.admin, tenantId: other.id }
    const rows = await withScope(elsewhere, (tx) => tx.$queryRaw`SELECT * FROM identity_accounts()`)
    expect(rows).toEqual([])
  })
})

describe('closing an account', () => {
  const close = (person: PersonName, as = tenant.contexts.admin) =>
    disableUser({ ctx: as, input: { userId: tenant.people[person].id, reason } })

  it('ends what is open with the next request and lets nobody in', async () => {
    const secret = await secretOf('northStaff')
    await close('northStaff', tenant.contexts.admin)
    expect(await findSession(hashSessionSecret(secret))).toBeNull()
    expect(await signIn(tenant.people.northStaff.login, testPassword)).toEqual(
      new SignInRefused('wrong_credentials'),
    )
    expect(await acts(tenant.people.northStaff.id)).toEqual([{ act: 'user.disabled', details: { reason } }])
  })

  it('is undone without bringing the old session back', async () => {
    const secret = await secretOf('northStaff')
    const call = { ctx: tenant.contexts.admin, input: { userId: tenant.people.northStaff.id, reason } }
    await disableUser(call)
    expect(await disableUser(call)).toEqual({ userId: tenant.people.northStaff.id, disabled: true })
    await enableUser(call)
    expect(await findSession(hashSessionSecret(secret))).toBeNull()
    await expect(secretOf('northStaff')).resolves.toBeTypeOf('string')
    expect((await acts(tenant.people.northStaff.id)).map(({ act }) => act)).toEqual([
      'user.disabled',
      'user.enabled',
    ])
  })

  it('is not for oneself', async () => {
    await expect(close('admin', tenant.contexts.admin)).rejects.toMatchObject({ reason: 'own_account' })
  })

  it.each(['leader', 'northStaff', 'north1Chair'] as const)('is not for the %s', async (asker) => {
    await expect(close('admin', tenant.contexts[asker])).rejects.toMatchObject({
      code: asker === 'leader' ? 'forbidden' : 'not_found',
    })
    await expect(secretOf('admin')).resolves.toBeTypeOf('string')
  })

  it('knows nobody of another tenant', async () => {
    const input = { userId: other.people.leader.id, reason }
    await expect(disableUser({ ctx: tenant.contexts.admin, input })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(disableUser({ ctx: other.contexts.admin, input })).resolves.toMatchObject({ disabled: true })
  })

  it('stops at somebody who also works in another tenant, now or later', async () => {
    await alsoIn('southStaff', { from: addDays(today, 30), to: null })
    await expect(close('southStaff', tenant.contexts.admin)).rejects.toMatchObject({
      reason: 'account_used_elsewhere',
    })
  })

  it('does not mind what is over in another tenant', async () => {
    await alsoIn('southStaff', { from: '2020-01-01', to: today })
    await expect(close('southStaff', tenant.contexts.admin)).resolves.toMatchObject({ disabled: true })
  })

  it('is refused by the database itself, whatever a context claims', async () => {
    const forged = { ...tenant.contexts.leader, capabilities: tenant.contexts.admin.capabilities }
    await expect(close('northStaff', forged)).rejects.toMatchObject({ code: 'not_found' })
    await expect(secretOf('northStaff')).resolves.toBeTypeOf('string')
  })

  it('wants a reason', async () => {
    const input = { userId: tenant.people.northStaff.id, reason: '  ' }
    await expect(disableUser({ ctx: tenant.contexts.admin, input })).rejects.toMatchObject({
      fieldProblems: { reason: 'required' },
    })
  })
})

describe('ending an assignment', () => {
  const end = (assignmentId: string, endsOn: string = today, as = tenant.contexts.admin) =>
    endAssignment({ ctx: as, input: { assignmentId, endsOn, reason } })

  it('today takes it from the open session', async () => {
    const secret = await secretOf('both')
    await end(assignmentOf('both', 1))
    expect(await findSession(hashSessionSecret(secret))).toMatchObject({
      assignments: [{ id: assignmentOf('both', 0) }],
    })
    expect(await acts(assignmentOf('both', 1))).toEqual([
      { act: 'assignment.ended', details: { reason, endsOn: today, userId: tenant.people.both.id } },
    ])
  })

  it('may be set for a later day, brought forward, and not put off', async () => {
    const id = assignmentOf('northStaff')
    await end(id, addDays(today, 30))
    await end(id, addDays(today, 10))
    await expect(end(id, addDays(today, 20))).rejects.toMatchObject({
      fieldProblems: { endsOn: 'assignment_end' },
    })
    await end(id, today)
    await expect(end(id, today)).rejects.toMatchObject({ reason: 'assignment_over' })
  })

  it.each([
    ['yesterday', addDays(today, -1)],
    ['a day that is none', '2026-02-30'],
    ['nothing', ''],
  ])('is not on %s', async (_, day) => {
    await expect(end(assignmentOf('northStaff'), day)).rejects.toMatchObject({ code: 'invalid_input' })
  })

  it('is not for one’s own, nor without the right, nor in another tenant', async () => {
    await expect(end(assignmentOf('admin'))).rejects.toMatchObject({ reason: 'own_assignment' })
    await expect(end(assignmentOf('northStaff'), today, tenant.contexts.leader)).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(end(assignmentOf('northStaff'), today, tenant.contexts.southStaff)).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(end(assignmentOf('northStaff'), today, other.contexts.admin)).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('changes nothing else of it: the application has no right to', async () => {
    await expect(
      withScope(
        tenant.contexts.admin,
        (tx) => tx.$executeRaw`UPDATE assignments SET role_code = 'tenant_admin'`,
      ),
    ).rejects.toThrow(/permission denied/)
  })
})

describe('the roles', () => {
  it('are listed with what each may do and who holds them today', async () => {
    const { answer, statements } = await countStatements(() => listRoles({ ctx: tenant.contexts.admin }))
    expect(answer.roles.map(({ code, holders }) => [code, holders])).toEqual([
      ['federation_staff', 3],
      ['grassroots_chair', 3],
      ['national_planner', 0],
      ['provincial_leader', 1],
      ['tenant_admin', 1],
      ['national_viewer', 0],
    ])
    expect(answer.roles[4]?.capabilities).toContain('users.manage')
    expect(statements).toBe(1)
    await expect(listRoles({ ctx: tenant.contexts.leader })).rejects.toMatchObject({ code: 'forbidden' })
  })
})
