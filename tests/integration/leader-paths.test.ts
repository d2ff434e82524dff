import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '@/lib/core/context'
import { addEmployer } from '@/lib/employers/add-employer'
import { getComparison } from '@/lib/reports/get-comparison'
import { getDashboard } from '@/lib/reports/get-dashboard'
import { getMilestones } from '@/lib/reports/get-milestones'
import { getTileMap } from '@/lib/reports/get-tile-map'
import type { MilestonesView } from '@/lib/reports/milestone-views'
import type { UnitDraft } from '@/prisma/seed/model/world'
import { thaiNguyen } from '@/prisma/seed/worlds/thai-nguyen'
import { thanhHoa } from '@/prisma/seed/worlds/thanh-hoa'
import { countStatements } from '@/tests/support/count-statements'
import { writeDemoWorld } from '@/tests/support/demo-contexts'
import { publishedTargets } from '@/tests/support/published-figures'
import { buildTenant } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'

const province = thaiNguyen()
let owner: pg.Client
let thaiNguyenLeader: Context
let thaiNguyenStaff: Context
let yenDinhStaff: Context

beforeAll(async () => {
  owner = await connectOwner()
  const inThaiNguyen = await writeDemoWorld(owner, province)
  thaiNguyenLeader = inThaiNguyen('lanhdao.thainguyen')
  thaiNguyenStaff = inThaiNguyen('tonghop.thainguyen')
  yenDinhStaff = (await writeDemoWorld(owner, thanhHoa()))('canbo.yendinh')
}, 120_000)

afterAll(async () => {
  await owner.end()
})

/** A union goes to another federation; what it reported stays counted where it was. */
async function moveUnion(tenant: string, union: UnitDraft, to: UnitDraft): Promise<void> {
  await owner.query(
    `UPDATE unit_placements SET valid_to = '2024-06-01' WHERE tenant_id = $1 AND unit_id = $2 AND valid_to IS NULL`,
    [tenant, union.id],
  )
  await owner.query(`UPDATE units SET parent_id = $3, path = $4 WHERE tenant_id = $1 AND id = $2`, [
    ...[tenant, union.id, to.id, `${to.path}${union.code}/`],
  ])
  await owner.query(
    `INSERT INTO unit_placements (tenant_id, id, unit_id, unit_path, parent_id, federation_id, path, valid_from)
     VALUES ($1, $2, $3, $5, $4, $4, $5, '2024-06-01')`,
    [tenant, uuidv7(), union.id, to.id, `${to.path}${union.code}/`],
  )
}

function stopsOf({ paths }: MilestonesView) {
  return paths.flatMap(({ code, stops }) => stops.map((stop) => ({ indicator: code, ...stop })))
}

describe('getMilestones', () => {
  it('holds every milestone published for Thái Nguyên, in its own words', async () => {
    const view = await getMilestones({ ctx: thaiNguyenLeader, input: { through: '2021-05' } })
    const held = stopsOf(view).map(({ indicator, target }) => ({
      ...{ year: Math.trunc(target.through / 100), indicator, comparison: target.comparison },
      ...{ target: target.target, threshold: target.threshold },
    }))
    const published = publishedTargets
      .filter(({ tenant, kind }) => tenant === 'thai-nguyen' && kind === 'milestone')
      .map(({ year, indicator, comparison, target, threshold }) => {
        return { year, indicator, comparison, target, threshold }
      })
    expect(held).toHaveLength(published.length)
    expect(held).toEqual(expect.arrayContaining(published))
  })

  it('starts from what the dashboard shows, and names a forecast with its range', async () => {
    const input = { through: '2021-05' }
    const view = await getMilestones({ ctx: thaiNguyenLeader, input })
    const dashboard = await getDashboard({ ctx: thaiNguyenLeader, input })
    const members = view.paths.find(({ code }) => code === 'DV_TONG')
    const card = dashboard.headline.find(({ code }) => code === 'DV_TONG')
    expect(members?.points.at(-1)?.actual).toEqual(card?.result.actual)
    expect(members?.pace).toMatchObject({ years: 2 })
    for (const { forecast, outlook } of members?.stops ?? []) {
      expect(forecast?.range?.low).toBeLessThanOrEqual(forecast?.value ?? 0)
      expect(outlook).not.toBe('unknown')
    }
    // Nobody reports coverage or legal aid there, and no register knows of any employer.
    const unknown = stopsOf(view).filter(({ outlook }) => outlook === 'unknown')
    expect(new Set(unknown.map(({ indicator }) => indicator))).toEqual(new Set(['DN_CO_CD', 'PL_TYLE']))
  })

  it('takes coverage from the register where nobody reports it', async () => {
    const union = province.units.find(({ parent, establishedOn }) => {
      return parent?.code === 'pho-yen' && establishedOn < '2019-01-01'
    })?.code
    const on = '2021-01-01'
    for (const [workers, unionised] of [
      [120, true],
      [26, true],
      [30, false],
      [24, false],
    ] as const) {
      const fields = { name: `Công ty Minh Hoạ ${workers}` }
      const added = await addEmployer({
        ctx: thaiNguyenStaff,
        input: {
          ...{ key: uuidv7(), unit: 'pho-yen', fields, confirmed: true, workforce: { on, workers } },
          ...(unionised && union !== undefined ? { union: { code: union, on } } : {}),
        },
      })
      expect(added).toMatchObject({ status: 'added' })
    }
    const view = await getMilestones({ ctx: thaiNguyenLeader, input: { through: '2021-05' } })
    expect(view.paths.find(({ code }) => code === 'DN_CO_CD')).toMatchObject({
      ...{ source: 'register', threshold: 25, pace: null },
      points: [{ month: 202105, actual: { numerator: 2, denominator: 3 } }],
      stops: [{ outlook: 'unknown' }, { outlook: 'unknown' }],
    })
  })

  it('takes few statements, and has nothing to say where nobody set a milestone', async () => {
    const { statements } = await countStatements(() => getMilestones({ ctx: thaiNguyenLeader, input: {} }))
    // The unit, its history, its targets, what the nation asks; the registers' settings and three days of coverage.
    expect(statements).toBeLessThanOrEqual(8)
    const own = await countStatements(() => getMilestones({ ctx: yenDinhStaff, input: {} }))
    expect(own.statements).toBe(3)
    expect(own.answer.paths).toEqual([])
  })
})

describe('getTileMap', () => {
  it('gives each unit the numbers of the dashboard, in the tenant’s order', async () => {
    const input = { through: '2021-05', indicator: 'DV_KNM' }
    const { answer, statements } = await countStatements(() => getTileMap({ ctx: thaiNguyenLeader, input }))
    expect(statements).toBe(5)
    const { below } = await getDashboard({ ctx: thaiNguyenLeader, input })
    const column = below?.indicators.findIndex(({ code }) => code === 'DV_KNM') ?? -1
    expect(answer.tiles.map(({ code }) => code)).toEqual(below?.rows.map(({ code }) => code))
    for (const [at, tile] of answer.tiles.entries()) {
      const shown = below?.rows[at]?.cells[column]
      expect(tile.cell).toMatchObject({
        actual: shown?.actual,
        planRatio: shown?.planRatio,
        band: shown?.band,
      })
    }
    expect(Object.values(answer.bands).reduce((sum, count) => sum + count, 0)).toBe(answer.tiles.length)
  })

  it('says of unions that they are not asked what only federations know', async () => {
    const view = await getTileMap({ ctx: yenDinhStaff, input: { indicator: 'CDCS_MOI' } })
    expect(view.chosen?.code).toBe('CDCS_MOI')
    expect(view.tiles.length).toBeGreaterThan(0)
    expect(view.tiles.every(({ cell }) => cell === null)).toBe(true)
  })
})

describe('getComparison', () => {
  const asked = {
    units: 'thai-nguyen,pho-yen,song-cong',
    years: '2020,2021',
    indicators: 'DV_TONG,DV_KNM,TU_TYLE',
  }

  it('shows what each unit’s own page shows for each year', async () => {
    const input = { ...asked, through: '2021-05', tree: 'then' }
    const { answer, statements } = await countStatements(() =>
      getComparison({ ctx: thaiNguyenLeader, input }),
    )
    expect(statements).toBe(3 + 2 * 3 - 1)
    for (const unit of answer.units) {
      for (const [at, year] of answer.years.entries()) {
        const page = await getDashboard({
          ctx: thaiNguyenLeader,
          input: { unit: unit.code, through: `${year}-05`, span: 'year' },
        })
        for (const [which, { code }] of answer.indicators.entries()) {
          const card = page.headline.find((one) => one.code === code)?.result
          const { actual, planRatio, band } = unit.cells[which]?.[at] ?? {}
          expect({ actual, planRatio, band }, `${unit.code} ${year} ${code}`).toEqual({
            ...{ actual: card?.actual, planRatio: card?.planRatio, band: card?.band },
          })
        }
      }
    }
  })

  it('tells a federation by its unions of today: who came is counted before, who left is not', async () => {
    const { units, contexts, id } = await buildTenant(owner, {
      figures: { from: 202401, through: 202405, state: 'approved' },
    })
    await moveUnion(id, units.north3, units.south)
    const codes = {
      units: [units.top, units.north, units.south].map(({ code }) => code).join(','),
      ...{ years: '2024', indicators: 'DV_TONG,DV_KNM', through: '2024-05' },
    }
    const told = async (tree: string) => {
      const { units: compared } = await getComparison({ ctx: contexts.leader, input: { ...codes, tree } })
      return compared.map(({ cells, moved }) => [...cells.map((years) => years[0]?.actual?.numerator), moved])
    }
    const { rows } = await owner.query<{ members: string; admitted: string }>(
      `SELECT sum(contribution) FILTER (WHERE indicator = 'DV_TONG') AS members,
              sum(contribution) FILTER (WHERE indicator = 'DV_KNM') AS admitted
       FROM figures WHERE tenant_id = $1 AND unit_id = $2`,
      [id, units.north3.id],
    )
    const [members, admitted] = [Number(rows[0]?.members), Number(rows[0]?.admitted)]
    expect(members).toBeGreaterThan(0)
    const [top, north, south] = await told('then')
    expect(await told('today')).toEqual([
      top,
      [Number(north?.[0]) - members, Number(north?.[1]) - admitted, true],
      [Number(south?.[0]) + members, Number(south?.[1]) + admitted, true],
    ])
    const { statements } = await countStatements(() => getComparison({ ctx: contexts.leader, input: codes }))
    expect(statements).toBe(4 + 2 * 3 - 1)
  })

  it('leaves empty what had not begun, and refuses a unit that nobody here has', async () => {
    const view = await getComparison({ ctx: thaiNguyenLeader, input: { years: '2018,2022,2021' } })
    expect(view.years).toEqual([2018, 2021, 2022])
    expect(view.units[0]?.cells[0]?.map(({ actual }) => actual === null)).toEqual([true, false, true])
    for (const [input, code] of [
      [{ units: 'yen-dinh,thanh-hoa' }, 'not_found'],
      [{ unit: 'yen-dinh\0' }, 'not_found'],
      [{ units: 'yen-dinh\0' }, 'invalid_input'],
    ] as const) {
      await expect(getComparison({ ctx: yenDinhStaff, input })).rejects.toMatchObject({ code })
    }
  })
})
