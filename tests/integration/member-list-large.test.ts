import fc from 'fast-check'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { searchKey } from '@/lib/format/search-key'
import { countedExactly } from '@/lib/members/find-members'
import { listMembers } from '@/lib/members/list-members'
import type { ListMembersInput, MemberFilter } from '@/lib/members/member-list-schemas'
import { familyNames, drawn, givenNames, middleNames } from '@/tests/bench/roster-names'
import { countStatements } from '@/tests/support/count-statements'
import { buildTenant, type TestTenant } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'

// More members than are read whole or counted: here the index of words and those of the orders do the work.

const memberCount = 24_000

interface Stored {
  id: string
  key: string
  sex: string
  status: string
  joined: string | null
  complete: boolean
}

let owner: pg.Client
let tenant: TestTenant
/** In the order of names. */
let stored: Stored[]

beforeAll(async () => {
  owner = await connectOwner()
  tenant = await buildTenant(owner)
  const { north1, north2, south1 } = tenant.units
  const unions = [north1, north2, south1]
  await owner.query(
    `INSERT INTO members (tenant_id, id, person_id, unit_id, unit_path, family_name, middle_name, given_name,
       birth_year, sex, joined_on, status, status_on, complete)
     SELECT $1, d.id, d.id, ($2::uuid[])[d.place], ($3::text[])[d.place],
       ($4::text[])[1 + abs(hashint4extended(n, 1) % 1000)], ($5::text[])[1 + abs(hashint4extended(n, 2) % 1000)],
       ($6::text[])[1 + abs(hashint4extended(n, 3) % 1000)], 1960 + n % 45, CASE n % 5 WHEN 0 THEN 'female' ELSE 'male' END,
       CASE WHEN n % 7 > 0 THEN date '2000-01-01' + n % 8000 END, CASE WHEN n % 11 > 0 THEN 'active' ELSE 'left' END,
       '2023-01-01', n % 4 = 0
     FROM (SELECT n, gen_random_uuid() AS id, 1 + n % 3 AS place FROM generate_series(1, $7::int) n) d`,
    [
      tenant.id,
      unions.map(({ id }) => id),
      unions.map(({ path }) => path),
      drawn(familyNames),
      drawn(middleNames.male),
      drawn(givenNames.female),
      memberCount,
    ],
  )
  await owner.query('ANALYZE members')
  const { rows } = await owner.query<Stored & { name: string }>(
    `SELECT id, family_name || ' ' || middle_name || ' ' || given_name AS name, sex, status, joined_on::text AS joined,
       complete
     FROM members WHERE tenant_id = $1 AND unit_path >= $2 AND unit_path < $3
     ORDER BY given_name, middle_name, family_name, id`,
    [tenant.id, tenant.contexts.northStaff.scope.lo, tenant.contexts.northStaff.scope.hi],
  )
  stored = rows.map(({ name, ...row }) => ({ ...row, key: searchKey(name) }))
}, 60_000)
afterAll(() => owner.end())

const list = (input: ListMembersInput) => listMembers({ ctx: tenant.contexts.northStaff, input })

/** What the list should find, by going through all rows. */
function expected({ q, sex, status, joinedFrom, joinedTo, incomplete }: Partial<MemberFilter>): Stored[] {
  const words = searchKey(q ?? '')
    .split(' ')
    .filter(Boolean)
  return stored.filter((row) => {
    const parts = row.key.split(' ')
    return (
      words.every((word, place) =>
        parts.some((part) => (place === words.length - 1 ? part.startsWith(word) : part === word)),
      ) &&
      (sex === undefined || row.sex === sex) &&
      (status === 'all' || row.status === (status === 'left' ? 'left' : 'active')) &&
      (joinedFrom === undefined || (row.joined !== null && row.joined >= joinedFrom)) &&
      (joinedTo === undefined || (row.joined !== null && row.joined <= joinedTo)) &&
      (incomplete === undefined || !row.complete)
    )
  })
}

/** All ids, page by page forwards; and whether going back from the end gives the same. */
async function walk(input: ListMembersInput, pages: number): Promise<string[]> {
  const ids: string[] = []
  let page = await list({ ...input, size: 100 })
  for (let turned = 0; ; turned += 1) {
    ids.push(...page.rows.map(({ id }) => id))
    if (page.nextAfter === null || turned === pages) break
    const next = await list({ ...input, size: 100, after: page.nextAfter })
    const back = await list({ ...input, size: 100, before: next.rows[0]?.id ?? '' })
    expect(back.rows.map(({ id }) => id)).toEqual(page.rows.map(({ id }) => id))
    page = next
  }
  return ids
}

describe('a register of many thousands', () => {
  it.each<[string, Partial<MemberFilter>, number]>([
    ['without a filter', {}, 3],
    ['by a given name', { q: 'lan' }, 9],
    ['by a word that every third bears', { q: 'nguyen' }, 9],
    ['by two words', { q: 'tran van' }, 9],
    ['by a whole name', { q: 'Nguyễn Văn Lan' }, 9],
    ['by a letter', { q: 'n' }, 9],
    ['by a filter', { sex: 'female', incomplete: '1' }, 9],
    ['by a filter that leaves many', { status: 'all', sex: 'male' }, 3],
    [
      'by a name and a filter',
      { q: 'thi', sex: 'female', joinedFrom: '2010-01-01', joinedTo: '2012-01-01' },
      9,
    ],
  ])('%s is paged to and fro as it stands', async (_, input, pages) => {
    const wanted = expected(input)
    const ids = await walk(input, pages)
    expect(ids.length).toBe(Math.min(wanted.length, 100 * (pages + 1)))
    expect(ids).toEqual(wanted.slice(0, ids.length).map(({ id }) => id))
    const { total } = await list(input)
    const known = Object.keys(input).length === 0
    expect(total).toEqual(
      known || wanted.length <= countedExactly
        ? { count: wanted.length, exact: true }
        : { count: countedExactly, exact: false },
    )
  })

  it.each(['asc', 'desc'] as const)('is sorted by joining and by unit, %s', async (dir) => {
    for (const sort of ['joined', 'unit'] as const) {
      const { rows } = await owner.query<{ id: string }>(
        `SELECT id FROM members WHERE tenant_id = $1 AND unit_path >= $2 AND unit_path < $3 AND status = 'active'
         ORDER BY ${sort === 'joined' ? "coalesce(joined_on, 'infinity'), id" : 'unit_path, given_name, middle_name, family_name, id'}`,
        [tenant.id, tenant.contexts.northStaff.scope.lo, tenant.contexts.northStaff.scope.hi],
      )
      const ids = rows.map(({ id }) => id)
      if (dir === 'desc') ids.reverse()
      expect(await walk({ sort, dir }, 2)).toEqual(ids.slice(0, 300))
    }
  })

  it('finds by any filter what going through all rows finds', async () => {
    const word = fc.constantFrom('lan', 'nguyen', 'van', 'ng', 'thu', 'duc', 'tran', 'h', 'kim', 'Đào', 'xyz')
    const input = fc.record(
      {
        q: fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
        sex: fc.constantFrom('male' as const, 'female' as const),
        status: fc.constantFrom('all' as const, 'left' as const, 'living' as const),
        joinedFrom: fc.constantFrom('2005-01-01' as const, '2015-06-30' as const),
        joinedTo: fc.constantFrom('2016-01-01' as const, '2020-12-31' as const),
        incomplete: fc.constant('1' as const),
      },
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(input, async (asked) => {
        const wanted = expected(asked)
        const { total, rows } = await list(asked)
        expect(rows.map(({ id }) => id)).toEqual(wanted.slice(0, 50).map(({ id }) => id))
        expect(total.count).toBe(total.exact ? wanted.length : countedExactly)
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it.each<[string, ListMembersInput, number]>([
    ['no filter', {}, 3],
    ['a name', { q: 'lan' }, 3],
    ['more than are counted', { status: 'all', sex: 'male' }, 4],
  ])('takes few statements: %s', async (_, input, most) => {
    const { statements } = await countStatements(() => list(input))
    expect(statements).toBe(most)
  })

  it('goes on from the beginning where the place is gone', async () => {
    const first = await list({})
    const again = await list({ after: '0193d000-0000-7000-8000-000000000000' })
    expect(again.rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id))
    expect(again.previousBefore).toBeNull()
  })
})
