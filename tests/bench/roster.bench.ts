import pg from 'pg'
import type { Context } from '@/lib/core/context'
import { listMembers } from '@/lib/members/list-members'
import type { ListMembersInput } from '@/lib/members/member-list-schemas'
import { benchRow, percentile, type BenchRow } from '@/tests/bench/bench-row'
import { recordStatements } from '@/tests/support/record-statements'
import { roster, type Roster } from '@/tests/bench/roster'
import { familyNames, givenNames, middleNames } from '@/tests/bench/roster-names'

const runs = 60
const warmUp = 6

/** A page as asked for: by a search, or from a member on. */
type Asked = Pick<ListMembersInput, 'q' | 'after'>

/**
 * Pages and searches of a register of a million, from the read's call to its answer, against the bare statements
 * for the same rows, sent as the owner of the database, whom row-level security does not hold.
 */
export async function run(): Promise<BenchRow[]> {
  const place = await roster()
  const bare = new pg.Client({ connectionString: process.env['OWNER_DATABASE_URL'] })
  await bare.connect()
  const people = await readSample(bare, place)
  const word = (list: readonly (readonly [string, number])[], run: number) => list[run % list.length]![0]
  const given = [...givenNames.female, ...givenNames.male]
  const measured: [string, Context, (run: number) => Asked][] = [
    ['roster, first page', place.staff, () => ({})],
    ['roster, random page', place.staff, (run) => ({ after: people[run]!.id })],
    ['search, any given name', place.staff, (run) => ({ q: word(given, run * 7) })],
    [
      'search, two words',
      place.staff,
      (run) => ({ q: `${word(run % 2 ? familyNames : middleNames.female, run)} ${word(given, run * 5)}` }),
    ],
    ['search, a whole name', place.staff, (run) => ({ q: people[run]!.name })],
    ['search, words of many', place.staff, (run) => ({ q: common[run % common.length]! })],
    ['50,000: first page', place.federationStaff, () => ({})],
    ['50,000: any given name', place.federationStaff, (run) => ({ q: word(given, run * 7) })],
    ['50,000: words of many', place.federationStaff, (run) => ({ q: common[run % common.length]! })],
    ['one union: a whole name', place.chair, (run) => ({ q: people[run]!.name })],
  ]
  const rows: BenchRow[] = []
  for (const [name, ctx, ask] of measured) rows.push(...(await compare(bare, { name, ctx, ask })))
  await bare.end()
  return rows
}

const common = [
  'nguyễn',
  'thị',
  'văn',
  'đức',
  'trần',
  'n',
  'th',
  'anh',
  'nguyễn thị',
  'nguyễn văn',
  'hương',
  'lê',
]

/** Members anywhere in the register, the same in every run. */
async function readSample(bare: pg.Client, { tenant }: Roster): Promise<{ id: string; name: string }[]> {
  const { rows } = await bare.query<{ id: string; name: string }>(
    `SELECT id, family_name || ' ' || middle_name || ' ' || given_name AS name FROM members
     WHERE tenant_id = $1 AND status = 'active' AND abs(hashtext(id::text)) % 5000 = 0 ORDER BY id LIMIT $2`,
    [tenant.id, runs + warmUp],
  )
  if (rows.length < runs + warmUp) throw new Error(`a sample of ${rows.length}`)
  return rows
}

/**
 * Both by turns, so that whatever else the machine does disturbs them alike: the read, and what it sends, with its
 * values, on a connection of the owner. What it sends is written down first, which warms the caches for both.
 */
async function compare(
  bare: pg.Client,
  { name, ctx, ask }: { name: string; ctx: Context; ask: (run: number) => Asked },
): Promise<BenchRow[]> {
  const shown: number[] = []
  const floor: number[] = []
  for (let run = 0; run < warmUp + runs; run += 1) {
    const input = ask(run)
    const sent = await recordStatements(() => listMembers({ ctx, input }))
    const milliseconds = await timed(() => listMembers({ ctx, input }))
    const bareMilliseconds = await timed(async () => {
      for (const { text, values } of sent) await bare.query(text, values)
    })
    if (run < warmUp) continue
    shown.push(milliseconds)
    floor.push(bareMilliseconds)
  }
  const measure = (share: number, words: string, budget: object) =>
    benchRow({
      ...{ name: `${name}, ${words}`, value: percentile(shown, share), floor: percentile(floor, share) },
      ...{ unit: 'ms', budgetRatio: 3, ...budget },
    })
  return [measure(0.5, 'median', {}), measure(0.95, '95th percentile', { budgetMs: 150 })]
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}
