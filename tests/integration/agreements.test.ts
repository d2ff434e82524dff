import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addAgreementFile } from '@/lib/agreements/add-agreement-file'
import { editAgreement } from '@/lib/agreements/edit-agreement'
import { endAgreement } from '@/lib/agreements/end-agreement'
import { getAgreement } from '@/lib/agreements/get-agreement'
import { getAgreementFile } from '@/lib/agreements/get-agreement-file'
import { gradeAgreement } from '@/lib/agreements/grade-agreement'
import { listAgreements } from '@/lib/agreements/list-agreements'
import { listLapsing } from '@/lib/agreements/list-lapsing'
import { recordAgreement } from '@/lib/agreements/record-agreement'
import { removeAgreementFile } from '@/lib/agreements/remove-agreement-file'
import { renewAgreement } from '@/lib/agreements/renew-agreement'
import { voidAgreement } from '@/lib/agreements/void-agreement'
import type { Context } from '@/lib/core/context'
import { chooseFigureSource } from '@/lib/figures/choose-figure-source'
import { countStatements } from '@/tests/support/count-statements'
import { buildTenant, type TestTenant } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'

let owner: pg.Client
let tenant: TestTenant
let chair: Context
let staff: Context

beforeAll(async () => {
  owner = await connectOwner()
})
afterAll(() => owner.end())

/** A tenant of its own, working on 3 July 2024: each group of tests counts for itself. */
async function begin() {
  tenant = await buildTenant(owner)
  chair = tenant.contexts.north1Chair
  staff = tenant.contexts.northStaff
}

const threeYears = {
  scope: 'enterprise',
  signedOn: '2023-05-20',
  startsOn: '2023-06-01',
  endsOn: '2026-05-31',
} as const

async function record(ctx: Context, more: object = {}): Promise<string> {
  const input = { key: uuidv7(), ...threeYears, confirmed: true, ...more }
  const answer = await recordAgreement({ ctx, input })
  if (answer.status !== 'saved') throw new Error(JSON.stringify(answer))
  return answer.id
}
const look = (id: string, ctx = chair) => getAgreement({ ctx, input: { id } })
const pdf = Buffer.from('%PDF-1.7\nmột bản ký')

describe('an agreement', () => {
  beforeAll(begin)

  it('is recorded once under one key, with what it says and how it began', async () => {
    const input = { key: uuidv7(), ...threeYears, number: '01/TƯLĐTT', workers: '250', note: ' ' }
    const first = await recordAgreement({ ctx: chair, input })
    expect(await recordAgreement({ ctx: chair, input })).toEqual(first)
    if (first.status !== 'saved') throw new Error(first.status)
    const view = await look(first.id)
    expect(view).toMatchObject({
      version: 1,
      unit: { code: tenant.units.north1.code },
      fields: { ...threeYears, number: '01/TƯLĐTT', workers: 250, note: null, employerId: null },
      standing: 'in_force',
      may: { record: true },
    })
    expect(view.changes.map(({ kind, by }) => [kind, by])).toEqual([['recorded', chair.userName]])
  })

  it('comes back with what is wrong, and with what to look at before it is kept', async () => {
    const input = { key: uuidv7(), ...threeYears, signedOn: '2024-08-01', endsOn: '2023-01-01' }
    expect(await recordAgreement({ ctx: chair, input })).toMatchObject({
      status: 'refused',
      findings: [
        { code: 'signed_to_come', field: 'signedOn' },
        { code: 'ends_before_starts', field: 'endsOn' },
        { code: 'starts_before_signing' },
      ],
    })
    const again = { key: uuidv7(), ...threeYears, endsOn: '2030-05-31' }
    const asked = await recordAgreement({ ctx: chair, input: again })
    expect(asked).toMatchObject({
      status: 'needs_confirmation',
      findings: [{ code: 'term_over_three_years' }, { code: 'overlaps' }],
    })
    expect(await recordAgreement({ ctx: chair, input: { ...again, confirmed: true } })).toMatchObject({
      status: 'saved',
    })
  })

  it('of one enterprise is of a grassroots union; staff may record for the unions below', async () => {
    const input = { key: uuidv7(), ...threeYears, unit: 'north' }
    expect(await recordAgreement({ ctx: staff, input })).toMatchObject({
      status: 'refused',
      findings: [{ code: 'enterprise_of_grassroots' }],
    })
    const id = await record(staff, { unit: 'north-2' })
    expect((await look(id, staff)).unit.code).toBe('north-2')
    await expect(look(id, chair)).rejects.toMatchObject({ code: 'not_found' })
    await expect(record(staff, { unit: 'south-1' })).rejects.toMatchObject({ code: 'not_found' })
    await expect(record(tenant.contexts.leader)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(record(staff, { unit: 'north-closed' })).resolves.toBeDefined()
    const late = { unit: 'north-closed', signedOn: '2023-07-01', startsOn: '2023-07-01' }
    await expect(record(staff, late)).rejects.toMatchObject({ reason: 'unit_closed' })
  })

  it('is changed as it stood on the screen, else both values come back', async () => {
    const id = await record(chair, { number: '7' })
    const edit = (version: number, more: object) =>
      editAgreement({
        ctx: chair,
        input: { key: uuidv7(), id, version, ...threeYears, number: '7', confirmed: true, ...more },
      })
    expect(await edit(1, { number: '7a', workers: 10 })).toMatchObject({ status: 'saved', version: 2 })
    expect(await edit(2, { number: '7a', workers: 10 })).toMatchObject({ status: 'saved', version: 2 })
    expect(await edit(1, { number: '7b', workers: 10 })).toEqual({
      status: 'conflict',
      version: 2,
      changedBy: chair.userName,
      fields: [{ field: 'number', yours: '7b', theirs: '7a' }],
    })
    expect((await look(id)).changes[0]).toMatchObject({
      kind: 'changed',
      fields: [
        { field: 'number', before: '7', after: '7a' },
        { field: 'workers', before: null, after: '10' },
      ],
    })
  })

  it('is graded, ended before its term, and voided, each with its story', async () => {
    const id = await record(chair)
    const grade = (version: number, on: string) =>
      gradeAgreement({ ctx: chair, input: { id, version, grade: 'B', on } })
    await expect(grade(1, '2024-07-04')).rejects.toMatchObject({ fieldProblems: { on: 'day_to_come' } })
    await expect(grade(1, '2023-05-19')).rejects.toMatchObject({ fieldProblems: { on: 'day_too_early' } })
    await grade(1, '2024-01-10')
    const end = (version: number, on: string) =>
      endAgreement({ ctx: chair, input: { id, version, on, reason: 'Doanh nghiệp giải thể' } })
    await expect(end(1, '2024-06-01')).rejects.toMatchObject({ code: 'conflict' })
    await expect(end(2, '2023-06-01')).rejects.toMatchObject({ fieldProblems: { on: 'day_too_early' } })
    await end(2, '2024-06-01')
    await expect(end(3, '2024-06-02')).rejects.toMatchObject({ reason: 'agreement_over' })
    expect(await look(id)).toMatchObject({
      standing: 'ended',
      grade: 'B',
      gradedOn: '2024-01-10',
      endedOn: '2024-06-01',
      endReason: 'Doanh nghiệp giải thể',
    })
    await voidAgreement({ ctx: chair, input: { id, version: 3, reason: 'Nhập hai lần' } })
    const view = await look(id)
    expect(view).toMatchObject({ voided: { reason: 'Nhập hai lần' }, may: { record: false } })
    expect(view.changes.map(({ kind }) => kind)).toEqual(['voided', 'ended', 'graded', 'recorded'])
    await expect(grade(4, '2024-01-10')).rejects.toMatchObject({ reason: 'agreement_void' })
  })
})

describe('a renewal', () => {
  beforeAll(begin)

  it('ends the old one on the day on which the new one begins; voided, the old one runs its term', async () => {
    const old = await record(chair)
    const renew = (version: number, startsOn: string) =>
      renewAgreement({
        ctx: chair,
        input: {
          ...{ key: uuidv7(), id: old, version, scope: 'enterprise', confirmed: true },
          ...{ signedOn: '2024-06-20', startsOn, endsOn: '2027-06-30' },
        },
      })
    await expect(renew(1, '2023-06-01')).rejects.toMatchObject({
      fieldProblems: { startsOn: 'day_too_early' },
    })
    const renewed = await renew(1, '2024-07-01')
    if (renewed.status !== 'saved') throw new Error(renewed.status)
    expect(await look(old)).toMatchObject({
      version: 2,
      endedOn: '2024-07-01',
      endReason: null,
      standing: 'ended',
      renewedBy: { id: renewed.id },
    })
    expect(await look(renewed.id)).toMatchObject({ renews: { id: old }, standing: 'in_force' })
    await expect(renew(2, '2024-07-01')).rejects.toMatchObject({ reason: 'agreement_renewed' })

    const later = { key: uuidv7(), id: renewed.id, version: 1, scope: 'enterprise', confirmed: true }
    const days = { signedOn: '2024-06-20', startsOn: '2024-07-02', endsOn: '2027-06-30' }
    await editAgreement({ ctx: chair, input: { ...later, ...days } })
    expect(await look(old)).toMatchObject({ endedOn: '2024-07-02', version: 3 })

    await voidAgreement({ ctx: chair, input: { id: renewed.id, version: 2, reason: 'Nhầm' } })
    expect(await look(old)).toMatchObject({ endedOn: null, standing: 'in_force', renewedBy: null })
  })

  it('may begin after the old one ran out, and leaves it as it was', async () => {
    const old = await record(chair, { signedOn: '2021-01-01', startsOn: '2021-01-01', endsOn: '2023-12-31' })
    const input = { key: uuidv7(), id: old, version: 1, scope: 'sector', confirmed: true }
    const days = { signedOn: '2024-02-01', startsOn: '2024-02-01', endsOn: '2026-01-31' }
    await renewAgreement({ ctx: chair, input: { ...input, ...days } })
    expect(await look(old)).toMatchObject({ endedOn: null, standing: 'lapsed', version: 1 })
  })
})

describe('lists and warnings', () => {
  let lapsing: string
  let followed: string
  beforeAll(async () => {
    await begin()
    lapsing = await record(staff, { unit: 'north-1', endsOn: '2024-08-31', number: 'sắp hết' })
    followed = await record(staff, { unit: 'north-2', endsOn: '2024-07-31' })
    await record(staff, {
      ...{ unit: 'north-2', signedOn: '2024-07-01' },
      ...{ startsOn: '2024-08-01', endsOn: '2027-07-31' },
    })
    await record(staff, {
      unit: 'north-3',
      startsOn: '2021-07-03',
      signedOn: '2021-07-01',
      endsOn: '2024-07-02',
    })
    await record(tenant.contexts.southStaff, { unit: 'south-1', endsOn: '2024-07-10' })
  })

  it('tell of a day what is in force, about to lapse and lapsed', async () => {
    const list = (input: object, ctx = staff) => listAgreements({ ctx, input })
    const ids = async (input: object) => (await list(input)).rows.map(({ unit }) => unit.code)
    expect((await list({})).counts).toEqual({
      ...{ all: 4, inForce: 2, lapsing: 1, lapsed: 1, aOrB: 0, ungraded: 2, unions: 2 },
    })
    expect(await ids({})).toEqual(['north-2', 'north-1'])
    expect(await ids({ state: 'lapsing' })).toEqual(['north-1'])
    expect(await ids({ state: 'lapsing', within: 30 })).toEqual([])
    expect(await ids({ state: 'lapsed' })).toEqual(['north-3'])
    expect(await ids({ state: 'in_force', on: '2024-07-02' })).toEqual(['north-3', 'north-2', 'north-1'])
    expect(await ids({ state: 'all', q: 'bac 3' })).toEqual(['north-3'])
    expect(await ids({ grade: 'A' })).toEqual([])
    expect(await ids({ grade: 'none', unit: 'north-1' })).toEqual(['north-1'])
    expect((await list({ unit: 'north-1' }, chair)).rows.map(({ id }) => id)).toEqual([lapsing])
    await expect(list({ unit: 'north-2' }, chair)).rejects.toMatchObject({ code: 'not_found' })
    expect((await list({}, tenant.contexts.leader)).counts.lapsing).toBe(2)
    expect((await list({})).rows[0]).toMatchObject({ id: followed, standing: 'in_force', followed: true })
  })

  it('warn of what lapses without a successor, and of what lapsed', async () => {
    const view = await listLapsing({ ctx: staff, input: {} })
    expect(view).toMatchObject({ lapsing: 1, lapsed: 1, warningDays: 60 })
    expect(view.rows.map(({ unit, daysLeft }) => [unit.code, daysLeft])).toEqual([
      ['north-1', 59],
      ['north-3', -1],
    ])
    await owner.query('INSERT INTO register_settings (tenant_id, lapse_warning_days) VALUES ($1, 30)', [
      tenant.id,
    ])
    expect(await listLapsing({ ctx: staff, input: {} })).toMatchObject({ lapsing: 0, lapsed: 1 })
    await owner.query('DELETE FROM register_settings WHERE tenant_id = $1', [tenant.id])
  })

  it('page through, forward and back, each once', async () => {
    for (let day = 1; day <= 60; day += 1) {
      const endsOn = `2025-${String(1 + Math.trunc(day / 28)).padStart(2, '0')}-${String(1 + (day % 28)).padStart(2, '0')}`
      await record(staff, { unit: 'north-1', scope: 'group', endsOn })
    }
    const list = (input: object) => listAgreements({ ctx: staff, input })
    const first = await list({})
    const second = await list({ after: first.nextAfter })
    expect([first.rows.length, second.rows.length]).toEqual([50, 12])
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(62)
    expect(first.previousBefore).toBeNull()
    expect(second.nextAfter).toBeNull()
    const back = await list({ before: second.previousBefore })
    expect(back.rows).toEqual(first.rows)
    expect(back.previousBefore).toBeNull()
    expect(await list({ after: uuidv7() })).toMatchObject({ rows: [] })
  })

  it('cost few statements', async () => {
    const { statements } = await countStatements(() => listAgreements({ ctx: staff, input: {} }))
    expect(statements).toBeLessThanOrEqual(4)
    const story = await countStatements(() => look(lapsing))
    expect(story.statements).toBeLessThanOrEqual(3)
    const due = await countStatements(() => listLapsing({ ctx: staff, input: {} }))
    expect(due.statements).toBeLessThanOrEqual(3)
  })
})

describe('files of an agreement', () => {
  let id: string
  beforeAll(async () => {
    await begin()
    id = await record(chair)
  })
  const add = (fileName: string, bytes: Uint8Array, ctx = chair) =>
    addAgreementFile({ ctx, input: { id, fileName, bytes } })

  it('are kept as they are, once, and taken away with a reason', async () => {
    const added = await add('Thoả ước.exe', pdf)
    expect(added.name).toBe('Thoả ước.pdf')
    expect(await add('khác tên.pdf', pdf)).toEqual(added)
    const get = () => getAgreementFile({ ctx: chair, input: { id, file: added.id } })
    expect(Buffer.from((await get()).bytes).equals(pdf)).toBe(true)
    const remove = () =>
      removeAgreementFile({ ctx: chair, input: { id, file: added.id, reason: 'Nhầm tệp' } })
    await remove()
    await expect(remove()).rejects.toMatchObject({ reason: 'agreement_file_removed' })
    await expect(get()).rejects.toMatchObject({ code: 'not_found' })
    expect((await look(id)).files).toMatchObject([{ name: 'Thoả ước.pdf', removed: { reason: 'Nhầm tệp' } }])
  })

  it.each([
    ['a web page under the name of a PDF', Buffer.from('<!doctype html><script>1</script>')],
    ['a zip that is no Word file', Buffer.from('UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==', 'base64')],
    ['a broken zip', Buffer.from('PK\u0003\u0004 rest')],
    ['a program', Buffer.from('MZ\u0090')],
  ])('are refused: %s', async (_, bytes) => {
    await expect(add('x.pdf', bytes)).rejects.toMatchObject({ reason: 'agreement_file_type' })
  })

  it('are refused empty or too large, and where the agreement is elsewhere or void', async () => {
    await expect(add('x.pdf', new Uint8Array())).rejects.toMatchObject({ reason: 'file_empty' })
    const large = Buffer.concat([pdf, Buffer.alloc(10 * 1024 * 1024)])
    await expect(add('x.pdf', large)).rejects.toMatchObject({ reason: 'paper_too_large' })
    await expect(add('x.pdf', pdf, tenant.contexts.south1Chair)).rejects.toMatchObject({ code: 'not_found' })
    await expect(add('x.pdf', pdf, tenant.contexts.leader)).rejects.toMatchObject({ code: 'forbidden' })
    await voidAgreement({ ctx: chair, input: { id, version: 1, reason: 'x' } })
    await expect(add('x.pdf', pdf)).rejects.toMatchObject({ reason: 'agreement_void' })
  })
})

describe('figures that come from agreements', () => {
  beforeAll(begin)

  it('follow what is recorded, ended and voided, in months that are open', async () => {
    const unit = tenant.units.north1
    for (const indicator of ['TU_CO', 'TU_AB', 'TU_MOI']) {
      const choice = { unit: unit.code, indicator, fromMonth: '2024-05', source: 'records', baseVersion: 0 }
      await chooseFigureSource({ ctx: chair, input: choice })
    }
    const figures = async () => {
      const { rows } = await owner.query<{ said: string }>(
        `SELECT indicator || ' ' || month || ' ' || value AS said FROM figures
         WHERE tenant_id = $1 AND unit_id = $2 AND value > 0 ORDER BY 1`,
        [tenant.id, unit.id],
      )
      return rows.map(({ said }) => said)
    }
    const days = { signedOn: '2024-05-20', startsOn: '2024-06-01', endsOn: '2027-05-31' }
    const id = await record(chair, days)
    expect(await figures()).toEqual(['TU_CO 202406 1', 'TU_CO 202407 1', 'TU_MOI 202405 1'])
    await gradeAgreement({ ctx: chair, input: { id, version: 1, grade: 'A', on: '2024-07-01' } })
    expect(await figures()).toContain('TU_AB 202407 1')
    await endAgreement({ ctx: chair, input: { id, version: 2, on: '2024-07-02', reason: 'Giải thể' } })
    expect(await figures()).toEqual(['TU_AB 202406 1', 'TU_CO 202406 1', 'TU_MOI 202405 1'])
    await voidAgreement({ ctx: chair, input: { id, version: 3, reason: 'Nhầm' } })
    expect(await figures()).toEqual([])
  })
})
