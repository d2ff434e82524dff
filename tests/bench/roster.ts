import pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import type { Context } from '@/lib/core/context'
import { enterTenant, inTransaction } from '@/prisma/seed/builders/in-transaction'
import { writeWorld } from '@/prisma/seed/builders/write-world'
import { federationUnder, topUnit, unionUnder } from '@/prisma/seed/model/unit-draft'
import type { TenantDraft, UnitDraft } from '@/prisma/seed/model/world'
import { drawn, familyNames, givenNames, middleNames } from '@/tests/bench/roster-names'
import { contextOf } from '@/tests/support/test-context'
import { post, testPasswordHash, testPerson } from '@/tests/support/test-people'

/** A made province with a full register. */
export interface Roster {
  owner: pg.Client
  tenant: TenantDraft
  federations: UnitDraft[]
  unions: UnitDraft[]
  /** Sees the whole tenant, masked. */
  staff: Context
  /** Sees one federation's unions, fifty thousand members, masked. */
  federationStaff: Context
  /** Sees one union in full. */
  chair: Context
}

export const memberCount = 1_000_000
const federationCount = 31
const unionCount = 2_600
/** The members of the first federation's eighty unions; the others share the rest. */
const firstFederation = { unions: 80, members: 50_000 }
const chunk = 100_000

let made: Promise<Roster> | undefined

/** The register of this run, made once for all benchmarks: a million members in 2,600 unions. */
export function roster(): Promise<Roster> {
  made ??= makeRoster()
  return made
}

async function makeRoster(): Promise<Roster> {
  const owner = new pg.Client({ connectionString: process.env['OWNER_DATABASE_URL'] })
  await owner.connect()
  const tenant: TenantDraft = {
    id: uuidv7(),
    code: 'tinh-dong',
    kind: 'province',
    name: 'LĐLĐ tỉnh Đông',
    cutoffDay: null,
    graceDays: 5,
    demoToday: '2025-01-03',
    noticeCode: null,
  }
  const { top, federations, unions } = unitsOf(tenant)
  const staff = testPerson(tenant.code, 'Cán bộ tỉnh', [post(top, 'federation_staff', 'subtree')])
  const near = testPerson(tenant.code, 'Cán bộ huyện', [post(federations[0]!, 'federation_staff', 'subtree')])
  const chair = testPerson(tenant.code, 'Chủ tịch', [post(unions[0]!, 'grassroots_chair', 'unit')])
  const nothing = { events: [], unitMonths: [], plans: [], locks: [], corrections: [] }
  const people = [staff, near, chair]
  await writeWorld(
    owner,
    { tenant, units: [top, ...federations, ...unions], people, ...nothing },
    testPasswordHash,
  )
  await fillRegister(owner, tenant, unions)
  return {
    owner,
    tenant,
    federations,
    unions,
    staff: contextOf(tenant, staff, 0),
    federationStaff: contextOf(tenant, near, 0),
    chair: contextOf(tenant, chair, 0),
  }
}

function unitsOf(tenant: TenantDraft) {
  const establishedOn = '2010-01-01' as const
  const top = topUnit({ code: tenant.code, kind: 'ldld_tinh', name: tenant.name, establishedOn })
  const federations = numbered(federationCount, (number) =>
    federationUnder(top, {
      ...{ code: `h${number}`, kind: 'ldld_huyen', name: `LĐLĐ huyện ${number}`, establishedOn },
      position: number,
    }),
  )
  const unions = numbered(unionCount, (number) => {
    const under = number < firstFederation.unions ? 0 : 1 + (number % (federationCount - 1))
    return unionUnder(federations[under]!, { code: `c${number}`, name: `CĐCS ${number}`, establishedOn })
  })
  return { top, federations, unions }
}

function numbered<T>(count: number, make: (number: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index))
}

/**
 * Made inside the database from each member's number alone, so that every run has the same register: every
 * twelfth has left, every fifth record is incomplete, one in forty knows no day of birth but the year.
 */
async function fillRegister(owner: pg.Client, tenant: TenantDraft, unions: readonly UnitDraft[]) {
  const names = [familyNames, middleNames.female, middleNames.male, givenNames.female, givenNames.male]
  for (let from = 0; from < memberCount; from += chunk) {
    await inTransaction(owner, async () => {
      await enterTenant(owner, tenant)
      await owner.query(fill, [
        tenant.id,
        unions.map(({ id }) => id),
        unions.map(({ path }) => path),
        from,
        from + chunk,
        firstFederation.members,
        firstFederation.unions,
        ...names.map(drawn),
      ])
    })
  }
  await owner.query('VACUUM ANALYZE members, member_counts, units')
}

/** The k-th even number of a member, 0–999. */
const draw = (k: number) => `abs(hashint8extended(n, ${k}) % 1000)::int`

// Outside the first federation the share of a union falls with its number: from 19,000 members down to 190.
const fill = `
  INSERT INTO members (tenant_id, id, person_id, unit_id, unit_path, family_name, middle_name, given_name,
    birth_on, birth_year, sex, identity_kind, identity_cipher, identity_hash, identity_last4, phone, job_title,
    contract, education, joined_on, card_number, status, status_on, complete)
  SELECT $1, d.id, d.id, ($2::uuid[])[d.union_number], ($3::text[])[d.union_number],
    ($8::text[])[d.family + 1],
    CASE d.sex WHEN 'female' THEN ($9::text[])[d.middle + 1] ELSE ($10::text[])[d.middle + 1] END,
    CASE d.sex WHEN 'female' THEN ($11::text[])[d.given + 1] ELSE ($12::text[])[d.given + 1] END,
    CASE WHEN d.n % 40 > 0 THEN d.birth_on END, extract(year FROM d.birth_on), d.sex,
    'cccd', decode(repeat(md5(d.n::text), 3), 'hex'), sha256(d.number::bytea), right(d.number, 4),
    '+849' || lpad((d.n * 7919 % 100000000)::text, 8, '0'), 'Công nhân may', 'indefinite', 'upper_secondary',
    CASE WHEN d.n % 17 > 0 THEN d.joined_on END, 'CD' || lpad((d.n * 31 % 10000000)::text, 8, '0'),
    CASE WHEN d.n % 12 > 0 THEN 'active' ELSE 'left' END, '2024-01-01', d.n % 5 > 0
  FROM (
    SELECT n, ('0193' || lpad(to_hex(n), 8, '0') || '7000' || '8' || substr(md5(n::text), 1, 15))::uuid AS id,
      lpad((n * 104729 % 1000000000000)::text, 12, '0') AS number,
      CASE WHEN n < $6::int THEN (1 + n % $7::int)::int ELSE 1 + $7 + floor((cardinality($2::uuid[]) - $7) * (${draw(9)} / 1000.0 + n % 1000 / 1e6) ^ 2)::int
        END AS union_number,
      CASE WHEN ${draw(1)} < 560 THEN 'female' ELSE 'male' END AS sex,
      ${draw(2)} AS family, ${draw(3)} AS middle, ${draw(4)} AS given,
      date '1965-01-01' + ${draw(5)} * 15 + ${draw(6)} % 15 AS birth_on,
      date '2000-01-01' + ${draw(7)} * 9 + ${draw(8)} % 9 AS joined_on
    FROM generate_series($4::bigint, $5::bigint - 1) n
  ) d`
