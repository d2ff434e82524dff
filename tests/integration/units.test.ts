import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { searchKey } from '@/lib/format/search-key'
import { getPlace } from '@/lib/units/get-place'
import { getUnit } from '@/lib/units/get-unit'
import { listUnits, unitsPerPage } from '@/lib/units/list-units'
import { searchUnits } from '@/lib/units/search-units'
import type { UnitListView } from '@/lib/units/views'
import { countStatements } from '@/tests/support/count-statements'
import { buildTenant, type TestTenant } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'

let owner: pg.Client
let tenant: TestTenant
let other: TestTenant

beforeAll(async () => {
  owner = await connectOwner()
  tenant = await buildTenant(owner, { figures: { from: 202405, through: 202406, state: 'approved' } })
  other = await buildTenant(owner)
})
afterAll(() => owner.end())

const codes = (list: UnitListView) => list.rows.map(({ code }) => code)

/** Further unions of the tenant's north, by name. */
async function addUnions(to: TestTenant, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const code = `x-${uuidv7().slice(-12)}`
    await owner.query(
      `INSERT INTO units (tenant_id, id, code, rank, kind, ownership, name, path, parent_id, established_on)
       VALUES ($1, $2, $3, 'grassroots', 'cdcs', 'foreign_invested', $4, $5, $6, '2020-01-01')`,
      [to.id, uuidv7(), code, name, `${to.units.north.path}${code}/`, to.units.north.id],
    )
  }
}

describe('the search key of the database', () => {
  it.each([
    'LĐLĐ thành phố Hạ Long',
    'CĐCS Công ty TNHH  May Bình Minh 3 ',
    'Hoà Bình và Hòa Bình',
    'NGUYỄN VĂN ĐỨC',
    'Ðường 5 \u0189\u00F0',
    'Xi\u200Bmăng\u00A0Cẩm\u3000Phả',
    'a\tb\nc',
    '50% \\ _',
    'ﬁ ß Œ ı İ',
  ])('%j is the program’s', async (name) => {
    for (const form of [name.normalize('NFC'), name.normalize('NFD')]) {
      const { rows } = await owner.query<{ key: string }>('SELECT search_key($1) AS key', [form])
      expect(rows[0]?.key).toBe(searchKey(form))
    }
  })
})

describe('the list of units', () => {
  it('shows what is directly below, with unions and members, in three statements', async () => {
    const { answer, statements } = await countStatements(() =>
      listUnits({ ctx: tenant.contexts.leader, input: {} }),
    )
    expect(statements).toBe(3)
    expect(answer).toMatchObject({
      shape: 'tree',
      nextAfter: null,
      previousAfter: undefined,
      showsMembers: true,
    })
    // By the rule of the made figures: 102 + 204 + 306, 408 + 510 + 612 after two months.
    expect(
      answer.rows.map(({ code, unionsBelow, members, membersMonth }) => [
        code,
        unionsBelow,
        members,
        membersMonth,
      ]),
    ).toEqual([
      ['north', 3, 612, 202406],
      ['south', 3, 1530, 202406],
    ])
  })

  it('opens branches in place and leaves closed units out', async () => {
    const list = await listUnits({ ctx: tenant.contexts.leader, input: { open: 'north.nowhere' } })
    expect(list.rows.map(({ code, depth, members }) => [code, depth, members])).toEqual([
      ['north', 0, 612],
      ['north-1', 1, 102],
      ['north-2', 1, 204],
      ['north-3', 1, 306],
      ['south', 0, 1530],
    ])
  })

  it('begins at one’s own unit and ends at one’s own range', async () => {
    expect(codes(await listUnits({ ctx: tenant.contexts.northStaff, input: {} }))).toEqual([
      'north-1',
      'north-2',
      'north-3',
    ])
    expect(codes(await listUnits({ ctx: tenant.contexts.north1Chair, input: {} }))).toEqual([])
    for (const unit of ['south', 'south-1', tenant.code, 'nowhere']) {
      await expect(listUnits({ ctx: tenant.contexts.northStaff, input: { unit } })).rejects.toMatchObject({
        code: 'not_found',
      })
    }
  })

  it('finds below by name, level, ownership and state', async () => {
    const ctx = tenant.contexts.leader
    const find = async (input: object) => codes(await listUnits({ ctx, input }))
    expect(await find({ q: 'cdcs ldld huyen bac 2' })).toEqual(['north-2'])
    expect(await find({ q: 'HUYỆN BẮC', rank: 'intermediate' })).toEqual(['north'])
    expect(await find({ rank: 'grassroots', unit: 'south' })).toEqual(['south-1', 'south-2', 'south-3'])
    expect(await find({ state: 'closed' })).toEqual(['north-closed', 'south-closed'])
    expect(await find({ state: 'all', q: 'bac', rank: 'grassroots' })).toContain('north-closed')
    expect(await find({ ownership: 'foreign_invested' })).toEqual([])
    expect(await find({ q: '%' })).toEqual([])
  })

  it('counts members only for those who may see figures', async () => {
    const { capabilities, ...ctx } = tenant.contexts.leader
    const without = new Set([...capabilities].filter((capability) => capability !== 'figures.read'))
    const list = await listUnits({ ctx: { ...ctx, capabilities: without }, input: { open: 'north' } })
    expect(list.showsMembers).toBe(false)
    expect(list.rows.every(({ members }) => members === null)).toBe(true)
    await expect(listUnits({ ctx: { ...ctx, capabilities: new Set() }, input: {} })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })

  it.each([{}, { q: 'cdcs' }])(
    'with %j goes page by page in Vietnamese order, there and back',
    async (filter) => {
      const many = await buildTenant(owner)
      const letters = ['Ân', 'An', 'Ánh', 'Đặng', 'Dương', 'Ơn', 'Oanh', 'Ưng', 'Uyên', 'Êm']
      await addUnions(
        many,
        Array.from(
          { length: 240 },
          (_, at) => `CĐCS ${letters[at % letters.length]} ${String(at).padStart(3, '0')}`,
        ),
      )
      const ctx = many.contexts.northStaff
      const pages: UnitListView[] = []
      for (let after: string | null | undefined; after !== null; after = pages.at(-1)?.nextAfter) {
        pages.push(await listUnits({ ctx, input: { ...filter, ...(after ? { after } : {}) } }))
      }
      expect(pages.map(({ rows }) => rows.length)).toEqual([unitsPerPage, unitsPerPage, 43])
      expect(new Set(pages.flatMap(codes)).size).toBe(243)
      const words = pages.flatMap(({ rows }) => rows.map(({ name }) => name.split(' ')[1] ?? ''))
      expect([...new Set(words)].filter((word) => letters.includes(word))).toEqual([
        ...['An', 'Ánh', 'Ân', 'Dương', 'Đặng', 'Êm', 'Oanh', 'Ơn', 'Ưng', 'Uyên'].sort(
          new Intl.Collator('vi').compare,
        ),
      ])
      expect(pages.map(({ previousAfter }) => previousAfter)).toEqual([
        undefined,
        null,
        pages[0]?.rows.at(-1)?.code,
      ])
    },
  )
})

describe('finding units', () => {
  const found = async (ctx: TestTenant['contexts']['leader'], q: string) =>
    (await searchUnits({ ctx, input: { q } })).units.map(({ code }) => code)

  it('takes words in any order, without marks, the higher unit first', async () => {
    expect((await found(tenant.contexts.leader, 'bac huyen'))[0]).toBe('north')
    expect(await found(tenant.contexts.leader, '2 NAM')).toEqual(['south-2'])
    expect(await found(tenant.contexts.leader, '  ')).toEqual([])
    expect(await found(tenant.contexts.leader, '_')).toEqual([])
  })

  it('names the unit above where it may be seen, and takes one statement', async () => {
    const { answer, statements } = await countStatements(() =>
      searchUnits({ ctx: tenant.contexts.leader, input: { q: 'nam 1' } }),
    )
    expect(answer.units).toEqual([
      { code: 'south-1', name: tenant.units.south1.name, parentName: 'LĐLĐ huyện Nam' },
    ])
    expect(statements).toBe(1)
    expect(await searchUnits({ ctx: tenant.contexts.south1Chair, input: { q: 'nam' } })).toEqual({
      units: [{ code: 'south-1', name: tenant.units.south1.name, parentName: null }],
    })
  })

  it('finds nothing of a sibling or of another tenant', async () => {
    expect(await found(tenant.contexts.northStaff, 'nam')).toEqual([])
    expect(await found(tenant.contexts.north1Chair, 'bac 2')).toEqual([])
    expect(await found(other.contexts.leader, tenant.code)).toEqual([])
  })

  it('gives twenty at most, closed ones last', async () => {
    const many = await buildTenant(owner)
    await addUnions(
      many,
      Array.from({ length: 30 }, (_, at) => `CĐCS Bắc ${at}`),
    )
    expect(await found(many.contexts.leader, 'cdcs')).toHaveLength(20)
    expect((await found(tenant.contexts.leader, 'cdcs bac')).at(-1)).toBe('north-closed')
  })
})

describe('one unit', () => {
  it('comes with its names, places, children and reports, in three statements', async () => {
    const { answer, statements } = await countStatements(() =>
      getUnit({ ctx: tenant.contexts.leader, input: { unit: 'north' } }),
    )
    expect(statements).toBe(3)
    expect(answer).toMatchObject({
      code: 'north',
      unionsBelow: 3,
      childCount: 3,
      names: [{ name: 'LĐLĐ huyện Bắc', from: '2020-01-01', to: null }],
      placements: [{ parent: { code: tenant.code }, from: '2020-01-01', to: null }],
      events: [],
    })
    expect(answer.children.map(({ code }) => code)).toEqual(['north-1', 'north-2', 'north-3'])
    expect(answer.reports.map(({ month, state }) => [month, state])).toEqual([
      [202406, 'approved'],
      [202405, 'approved'],
    ])
  })

  it('is one’s own without a code, and tells nothing of a unit above', async () => {
    const unit = await getUnit({ ctx: tenant.contexts.north1Chair, input: {} })
    expect(unit).toMatchObject({ code: 'north-1', placements: [{ parent: null }] })
    for (const code of ['north', 'north-2', 'south-1']) {
      await expect(
        getUnit({ ctx: tenant.contexts.north1Chair, input: { unit: code } }),
      ).rejects.toMatchObject({ code: 'not_found' })
    }
  })
})

describe('the place in the frame', () => {
  it('is the way down with its siblings and what is below, in one statement', async () => {
    const { answer, statements } = await countStatements(() =>
      getPlace({ ctx: tenant.contexts.leader, input: { unit: 'north-2', withMonths: true } }),
    )
    expect(statements).toBe(1)
    expect(
      answer.levels.map(({ code, siblings }) => [code, siblings.map((sibling) => sibling.code)]),
    ).toEqual([
      [tenant.code, [tenant.code]],
      ['north', ['north', 'south']],
      ['north-2', ['north-1', 'north-2', 'north-3']],
    ])
    expect(answer.below).toEqual([])
    expect(answer.months).toEqual([202405, 202406])
  })

  it('begins at the highest unit in scope', async () => {
    const staff = await getPlace({ ctx: tenant.contexts.northStaff, input: { unit: 'north-1' } })
    expect(staff.levels.map(({ code }) => code)).toEqual(['north', 'north-1'])
    expect(staff.levels[0]?.siblings.map(({ code }) => code)).toEqual(['north'])
    const chair = await getPlace({ ctx: tenant.contexts.north1Chair, input: {} })
    expect(chair.levels.map(({ code }) => code)).toEqual(['north-1'])
    expect(chair.levels[0]?.siblings).toHaveLength(1)
  })

  it('is one’s own for a unit that is not to be seen', async () => {
    for (const unit of ['south', 'south-1', 'nowhere']) {
      const place = await getPlace({ ctx: tenant.contexts.northStaff, input: { unit } })
      expect(place.levels.map(({ code }) => code)).toEqual(['north'])
      expect(place.below.map(({ code }) => code)).toEqual(['north-1', 'north-2', 'north-3'])
    }
  })

  it('leads to a closed unit without offering it beside others', async () => {
    const place = await getPlace({ ctx: tenant.contexts.leader, input: { unit: 'north-closed' } })
    expect(place.levels.at(-1)?.code).toBe('north-closed')
    expect(place.levels.at(-1)?.siblings.map(({ code }) => code)).toContain('north-closed')
    const beside = await getPlace({ ctx: tenant.contexts.leader, input: { unit: 'north-1' } })
    expect(beside.levels.at(-1)?.siblings.map(({ code }) => code)).not.toContain('north-closed')
  })

  it('knows the months of a federation from its totals', async () => {
    const { months } = await getPlace({ ctx: tenant.contexts.leader, input: { withMonths: true } })
    expect(months).toEqual([202405, 202406])
    expect((await getPlace({ ctx: tenant.contexts.leader, input: {} })).months).toEqual([])
  })
})
