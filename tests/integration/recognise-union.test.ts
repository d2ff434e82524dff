import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '@/lib/core/context'
import { getFoundingBoard } from '@/lib/employers/founding/get-founding-board'
import { getFoundingCase } from '@/lib/employers/founding/get-founding-case'
import { recogniseUnion } from '@/lib/employers/founding/recognise-union'
import { chooseFigureSource } from '@/lib/figures/choose-figure-source'
import { getEntryGrid } from '@/lib/figures/get-entry-grid'
import { getUnit } from '@/lib/units/get-unit'
import { listUnits } from '@/lib/units/list-units'
import { buildCase, buildEmployer } from '@/tests/support/founding-builder'
import { buildTenant, type TenantOptions } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'

let owner: pg.Client

beforeAll(async () => {
  owner = await connectOwner()
})

afterAll(async () => {
  await owner.end()
})

const dossierOf = async (options: TenantOptions = {}, name = 'Công ty TNHH Gạch Mẫu') => {
  const tenant = await buildTenant(owner, options)
  const { northStaff: ctx } = tenant.contexts
  const employer = await buildEmployer(ctx, tenant.units.north, { name })
  const dossier = await buildCase(ctx, employer, 'dossier')
  return { tenant, ctx, employer, dossier, wish: wishOf(dossier) }
}

const wishOf = ({ id, version }: { id: string; version: number }, more: object = {}) => ({
  ...{ key: uuidv7(), case: id, version, name: 'CĐCS Công ty TNHH Gạch Mẫu', kind: 'cdcs' },
  ...{ ownership: 'private_enterprise', decisionNumber: '12/QĐ-CĐ', decidedOn: '2024-07-01', ...more },
})

const founded = async (ctx: Context, month: string) => {
  const { rows } = await getEntryGrid({ ctx, input: { unit: 'north', month } })
  return rows.find(({ code }) => code === 'north')?.cells['CDCS_MOI']?.entry
}

describe('recognising a union', () => {
  it('begins a unit that stands everywhere a unit stands, and organises the employer', async () => {
    const { tenant, ctx, employer, dossier, wish } = await dossierOf()
    const answer = await recogniseUnion({ ctx, input: wish })
    expect(answer).toEqual({
      ...{ status: 'recognised', case: dossier.id, month: 202407, counted: false },
      unit: { code: 'cong-ty-tnhh-gach-mau', name: 'CĐCS Công ty TNHH Gạch Mẫu' },
    })
    expect(await recogniseUnion({ ctx, input: wish })).toEqual(answer)

    const unit = await getUnit({ ctx, input: { unit: 'cong-ty-tnhh-gach-mau' } })
    expect(unit).toMatchObject({
      ...{ rank: 'grassroots', kind: 'cdcs', ownership: 'private_enterprise' },
      ...{ establishedOn: '2024-07-01', closedOn: null },
      names: [{ name: 'CĐCS Công ty TNHH Gạch Mẫu', from: '2024-07-01', to: null }],
      placements: [{ parent: { code: 'north' }, from: '2024-07-01', to: null }],
      events: [
        { kind: 'establish', decisionNumber: '12/QĐ-CĐ', decidedOn: '2024-07-01', effectiveOn: '2024-07-01' },
      ],
    })
    const { rows: units } = await listUnits({ ctx, input: { unit: 'north' } })
    expect(units.map(({ code }) => code)).toContain('cong-ty-tnhh-gach-mau')
    const lines = async (month: string) =>
      (await getEntryGrid({ ctx, input: { unit: 'north', month } })).rows.map(({ code }) => code)
    expect(await lines('2024-07')).toContain('cong-ty-tnhh-gach-mau')
    expect(await lines('2024-06')).not.toContain('cong-ty-tnhh-gach-mau')

    const { rows: links } = await owner.query(
      `SELECT l.valid_from::text AS from, l.valid_to, u.code, e.version
       FROM employer_unions l JOIN units u ON u.id = l.union_id JOIN employers e ON e.id = l.employer_id
       WHERE l.employer_id = $1`,
      [employer],
    )
    expect(links).toEqual([{ from: '2024-07-01', valid_to: null, code: 'cong-ty-tnhh-gach-mau', version: 2 }])
    const seen = await getFoundingCase({ ctx, input: { case: dossier.id } })
    expect(seen).toMatchObject({
      ...{
        stage: 'recognised',
        recognisedUnit: { code: 'cong-ty-tnhh-gach-mau' },
        proposed: null,
        nextStep: null,
      },
      steps: [{ fromStage: 'dossier', toStage: 'recognised', happenedOn: '2024-07-01' }, {}, {}],
    })
    expect((await getFoundingBoard({ ctx, input: {} })).ended.recognised).toBe(1)
    const { rows: trail } = await owner.query(
      `SELECT act, unit_path FROM audit_events WHERE tenant_id = $1 AND act = 'union.recognised'`,
      [tenant.id],
    )
    expect(trail).toEqual([
      { act: 'union.recognised', unit_path: `${tenant.units.north.path}cong-ty-tnhh-gach-mau/` },
    ])
  })

  it('counts among the founded of its month where these come from the registers', async () => {
    const { ctx, wish } = await dossierOf()
    await chooseFigureSource({
      ctx,
      input: {
        unit: 'north',
        indicator: 'CDCS_MOI',
        fromMonth: '2024-06',
        source: 'records',
        baseVersion: 0,
      },
    })
    expect(await founded(ctx, '2024-07')).toEqual({ entry: 'number', value: 0 })
    expect(await recogniseUnion({ ctx, input: wish })).toMatchObject({ counted: true, month: 202407 })
    expect(await founded(ctx, '2024-07')).toEqual({ entry: 'number', value: 1 })
    expect(await founded(ctx, '2024-06')).toEqual({ entry: 'number', value: 0 })
    const { rows } = await owner.query(
      `SELECT sum(amount)::int AS value FROM figure_totals WHERE indicator = 'CDCS_MOI' AND month = 202407 AND tenant_id = $1`,
      [ctx.tenantId],
    )
    expect(rows).toEqual([{ value: 1 }])
  })

  it('takes the first free code, whoever holds the others, and asks again for a name that is there', async () => {
    const { tenant, ctx, wish } = await dossierOf()
    const { southStaff } = tenant.contexts
    const elsewhere = await buildCase(
      southStaff,
      await buildEmployer(southStaff, tenant.units.south),
      'dossier',
    )
    expect(await recogniseUnion({ ctx: southStaff, input: wishOf(elsewhere) })).toMatchObject({
      unit: { code: 'cong-ty-tnhh-gach-mau' },
    })
    expect(await recogniseUnion({ ctx, input: wish })).toMatchObject({
      unit: { code: 'cong-ty-tnhh-gach-mau-2' },
    })

    const twin = await buildCase(ctx, await buildEmployer(ctx, tenant.units.north), 'dossier')
    const again = wishOf(twin, { name: 'cđcs công ty tnhh GACH mẫu' })
    expect(await recogniseUnion({ ctx, input: again })).toEqual({
      status: 'needs_confirmation',
      warnings: ['same_name'],
    })
    expect(await recogniseUnion({ ctx, input: { ...again, confirmed: true } })).toMatchObject({
      unit: { code: 'cong-ty-tnhh-gach-mau-3' },
    })
    const nameless = await buildCase(ctx, await buildEmployer(ctx, tenant.units.north), 'dossier')
    const { unit } = (await recogniseUnion({ ctx, input: wishOf(nameless, { name: '…' }) })) as {
      unit: { code: string }
    }
    expect(unit.code).toMatch(/^cdcs-[0-9a-f]{12}$/)
  })

  it('warns before a union begins in a closed month', async () => {
    const { ctx, wish } = await dossierOf({ lockedMonths: [202406] })
    const june = { ...wish, decidedOn: '2024-06-20' }
    expect(await recogniseUnion({ ctx, input: june })).toEqual({
      status: 'needs_confirmation',
      warnings: ['month_locked'],
    })
    expect(await recogniseUnion({ ctx, input: { ...june, confirmed: true } })).toMatchObject({
      ...{ status: 'recognised', month: 202406, counted: false },
    })
  })

  it('refuses what is no complete dossier, days out of order, and an employer that has a union or is gone', async () => {
    const { tenant, ctx, employer, wish } = await dossierOf()
    const refused = (more: object, by = ctx) =>
      expect(recogniseUnion({ ctx: by, input: { ...wish, ...more } })).rejects
    await refused({ decidedOn: '2024-05-31' }).toMatchObject({ fieldProblems: { decidedOn: 'founding_day' } })
    await refused({ decidedOn: '2024-07-04' }).toMatchObject({ fieldProblems: { decidedOn: 'day_to_come' } })
    await refused({ effectiveOn: '2024-06-30' }).toMatchObject({
      fieldProblems: { effectiveOn: 'decision_order' },
    })
    await refused({ effectiveOn: '2024-07-04' }).toMatchObject({
      fieldProblems: { effectiveOn: 'day_to_come' },
    })
    await refused({ decisionNumber: ' ', name: '' }).toMatchObject({
      fieldProblems: { decisionNumber: 'required', name: 'required' },
    })
    await refused({ version: 1 }).toMatchObject({ reason: 'founding_case_changed' })
    await refused({}, tenant.contexts.southStaff).toMatchObject({ code: 'not_found' })
    await refused({}, tenant.contexts.north1Chair).toMatchObject({ code: 'not_found' })
    await refused({}, tenant.contexts.admin).toMatchObject({ code: 'forbidden' })
    const listed = await buildCase(ctx, await buildEmployer(ctx, tenant.units.north))
    await refused(wishOf(listed)).toMatchObject({ reason: 'founding_not_dossier' })

    await owner.query(`UPDATE employers SET closed_on = '2024-07-01' WHERE id = $1`, [employer])
    await refused({}).toMatchObject({ reason: 'founding_employer_closed' })
    await owner.query(`UPDATE employers SET closed_on = NULL WHERE id = $1`, [employer])
    const link = uuidv7()
    await owner.query(
      `INSERT INTO employer_unions (tenant_id, id, employer_id, unit_path, union_id, valid_from, recorded_by)
       VALUES ($1, $2, $3, $4, $5, '2024-06-15', $6)`,
      [tenant.id, link, employer, tenant.units.north.path, tenant.units.north1.id, ctx.userId],
    )
    await refused({}).toMatchObject({ reason: 'founding_has_union' })
    await owner.query(`UPDATE employer_unions SET valid_to = '2024-07-01' WHERE id = $1`, [link])
    await owner.query(`UPDATE units SET closed_on = '2024-07-02' WHERE id = $1`, [tenant.units.north.id])
    await refused({}).toMatchObject({ reason: 'founding_parent_closed' })
    await owner.query('UPDATE units SET closed_on = NULL WHERE id = $1', [tenant.units.north.id])
    const { rows } = await owner.query(`SELECT count(*)::int AS n FROM units WHERE tenant_id = $1`, [
      tenant.id,
    ])
    expect(rows).toEqual([{ n: 11 }])
    expect(await recogniseUnion({ ctx: tenant.contexts.leader, input: wish })).toMatchObject({
      status: 'recognised',
    })
  })

  it('of two at once recognises one', async () => {
    const { ctx, wish, tenant } = await dossierOf()
    const outcomes = await Promise.allSettled(
      [1, 2].map(() => recogniseUnion({ ctx, input: { ...wish, key: uuidv7() } })),
    )
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const { rows } = await owner.query(`SELECT count(*)::int AS n FROM units WHERE tenant_id = $1`, [
      tenant.id,
    ])
    expect(rows).toEqual([{ n: 12 }])
  })
})
