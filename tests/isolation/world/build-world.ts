import type { ClientBase } from 'pg'
import { v7 as uuidv7 } from 'uuid'
import type { Context, TenantKind } from '@/lib/core/context'
import { writeWorld } from '@/prisma/seed/builders/write-world'
import type { PersonDraft, PlanDraft, TenantDraft, UnitDraft } from '@/prisma/seed/model/world'
import { months, markedMonths } from '@/tests/isolation/world/marked-months'
import { markedActivities, type MarkedActivities } from '@/tests/isolation/world/marked-activities'
import { markedAgreements, type MarkedAgreements } from '@/tests/isolation/world/marked-agreements'
import { markedGrades } from '@/tests/isolation/world/marked-grades'
import {
  markedFounding,
  type FoundingPlace,
  type MarkedFounding,
} from '@/tests/isolation/world/marked-founding'
import {
  markedCommittee,
  type CommitteePlace,
  type MarkedCommittee,
} from '@/tests/isolation/world/marked-committee'
import {
  markedEmployers,
  markedSettings,
  type EmployerPlace,
  type MarkedEmployers,
} from '@/tests/isolation/world/marked-employers'
import {
  markedEmployerImports,
  type MarkedEmployerImports,
} from '@/tests/isolation/world/marked-employer-import'
import { markedAlerts, type AlertPlace, type MarkedAlerts } from '@/tests/isolation/world/marked-alerts'
import { markedApiTokens, type TokenPlace } from '@/tests/isolation/world/marked-api-tokens'
import {
  markedWrittenReports,
  type MarkedWrittenReports,
} from '@/tests/isolation/world/marked-written-reports'
import { markedRoster, type MarkedRoster, type RosterPlace } from '@/tests/isolation/world/marked-roster'
import { eventsOf, markedDrafts, plansOfA, plansOfB } from '@/tests/isolation/world/marked-plans'
import { markedUnits, wordsOfA, type MarkedUnits, type UnitPlace } from '@/tests/isolation/world/marked-units'
import { bases, words, type Word } from '@/tests/isolation/world/marks'
import { seatAt, type Seat } from '@/tests/isolation/world/seats'
import { ownIndicatorAndRole } from '@/tests/isolation/world/own-catalogue'
import { contextOf } from '@/tests/support/test-context'
import { post, testPasswordHash, testPerson } from '@/tests/support/test-people'

/** A place from which one looks; `northAlone` reaches the federation without the unions below it. */
export type SeatPlace = 'top' | 'north' | 'northAlone' | 'north1' | 'north2' | 'south' | 'south1'

export interface MarkedTenant {
  tenant: TenantDraft
  units: MarkedUnits
  wordOf: Record<UnitPlace, Word>
  seats: Record<SeatPlace, Seat>
  /** Undecided requests for a correction of `months.asked`. */
  corrections: Record<'north1' | 'north2' | 'south1', string>
  plans: string[]
  /** The registers of three unions. */
  roster: Record<RosterPlace, MarkedRoster>
  /** Dated records of three unions. */
  activities: Record<RosterPlace, MarkedActivities>
  /** Collective agreements of three unions, whose grades of `gradedYears` stand at one step each. */
  agreements: Record<RosterPlace, MarkedAgreements>
  /** Employers on their way to a union, in two federations. */
  founding: Record<FoundingPlace, MarkedFounding>
  /** Employers with and without a union, in the same federations. */
  employers: Record<EmployerPlace, MarkedEmployers>
  /** Lists of employers that offices sent, of the same federations. */
  employerImports: Record<FoundingPlace, MarkedEmployerImports>
  /** Who answers for a unit, and a visit there. */
  committee: Record<CommitteePlace, MarkedCommittee>
  /** Tokens for the API, by their ids. */
  apiTokens: Record<TokenPlace, string>
  /** What leaders said of alerts, and where their digests are to go. */
  alerts: Record<AlertPlace, MarkedAlerts>
  /** Reports in words of three unions. */
  writtenReports: Record<RosterPlace, MarkedWrittenReports>
}

/** Written, but for its registers. */
type DraftedTenant = Omit<
  MarkedTenant,
  | 'roster'
  | 'activities'
  | 'agreements'
  | 'founding'
  | 'employers'
  | 'employerImports'
  | 'committee'
  | 'apiTokens'
  | 'alerts'
  | 'writtenReports'
>

/** Two provinces whose data can be told apart anywhere, and the national level above both. */
export interface IsolationWorld {
  a: MarkedTenant
  b: MarkedTenant
  national: Context
  /** Works in the south of A and in the north of B. */
  twoTenants: PersonDraft
}

export async function buildWorld(owner: ClientBase): Promise<IsolationWorld> {
  const twoTenants = testPerson('hai-noi', 'Người Hai Nơi', [])
  const b = draftTenant('b', wordsOfB, words.other)
  const a = draftTenant('a', wordsOfA, words.leadership)
  const southPost = { ...twoTenants, assignments: [post(a.units.south, 'federation_staff', 'subtree')] }
  await write(owner, b, { plans: plansOfB(b.units), baseOf: () => bases.other, more: [] })
  await write(owner, a, { plans: plansOfA(a.units), baseOf: (place) => bases[place], more: [southPost] })
  await ownIndicatorAndRole(owner, a.tenant.id, words.leadership)
  await ownIndicatorAndRole(owner, b.tenant.id, words.other)
  await addPost(owner, b, twoTenants, b.units.north)
  const national = await buildNational(owner)
  return {
    a: await withRegisters(owner, a),
    b: await withRegisters(owner, b),
    national,
    twoTenants: southPost,
  }
}

async function withRegisters(owner: ClientBase, drafted: DraftedTenant): Promise<MarkedTenant> {
  await owner.query(
    `INSERT INTO member_settings (tenant_id, required_fields) VALUES ($1, '{birthOn,sex,identityNumber}')`,
    [drafted.tenant.id],
  )
  await markedSettings(owner, drafted.tenant.id)
  await markedDrafts(owner, drafted)
  const north1 = await markedRoster(owner, drafted, 'north1')
  const north2 = await markedRoster(owner, drafted, 'north2')
  const south1 = await markedRoster(owner, drafted, 'south1')
  const { seats, units, wordOf } = drafted
  const activitiesOf = (place: RosterPlace) =>
    markedActivities(seats[place].chair, units[place].code, wordOf[place])
  const activities = {
    north1: await activitiesOf('north1'),
    north2: await activitiesOf('north2'),
    south1: await activitiesOf('south1'),
  }
  const agreementsOf = (place: RosterPlace) =>
    markedAgreements(seats[place].chair, units[place].code, wordOf[place])
  const agreements = {
    north1: await agreementsOf('north1'),
    north2: await agreementsOf('north2'),
    south1: await agreementsOf('south1'),
  }
  for (const place of ['north1', 'north2', 'south1'] as const)
    await markedGrades(
      { staff: seats[place === 'south1' ? 'south' : 'north'].staff, leader: seats.top.leader },
      units[place].code,
      wordOf[place],
    )
  const founding = {
    north: await markedFounding(seats.north.staff, units.north, wordOf.north),
    south: await markedFounding(seats.south.staff, units.south, wordOf.south),
  }
  const employersOf = (place: EmployerPlace, taxCode: string) => {
    const union = units[`${place}1`].code
    return markedEmployers(seats[place].staff, { word: wordOf[place], union, taxCode })
  }
  // Codes of branches: a plain one would be taken for a figure.
  const employers = {
    north: await employersOf('north', '5700100256-001'),
    south: await employersOf('south', '5700100263-001'),
  }
  const employerImports = {
    north: await markedEmployerImports(seats.north.staff, wordOf.north, '0300588569-001'),
    south: await markedEmployerImports(seats.south.staff, wordOf.south, '0101248141-001'),
  }
  const committee = await markedCommittee(owner, drafted)
  const apiTokens = await markedApiTokens(owner, drafted)
  const alerts = await markedAlerts(owner, drafted)
  const writtenReports = await markedWrittenReports(owner, drafted)
  return {
    ...drafted,
    roster: { north1, north2, south1 },
    activities,
    agreements,
    apiTokens,
    alerts,
    committee,
    founding,
    employers,
    employerImports,
    writtenReports,
  }
}

const wordsOfB = Object.fromEntries(
  Object.keys(wordsOfA).map((place) => [place, words.other]),
) as typeof wordsOfA

function draftTenant(letter: string, wordOf: Record<UnitPlace, Word>, leadership: Word): DraftedTenant {
  const tenant = draft(letter, 'province')
  const units = markedUnits(tenant, wordOf)
  return {
    ...{ tenant, units, wordOf, plans: [] },
    seats: {
      top: seatAt(tenant, units.top, 'subtree', leadership),
      north: seatAt(tenant, units.north, 'subtree', wordOf.north),
      northAlone: seatAt(tenant, units.north, 'unit', wordOf.north),
      north1: seatAt(tenant, units.north1, 'unit', wordOf.north1),
      north2: seatAt(tenant, units.north2, 'unit', wordOf.north2),
      south: seatAt(tenant, units.south, 'subtree', wordOf.south),
      south1: seatAt(tenant, units.south1, 'unit', wordOf.south),
    },
    corrections: { north1: uuidv7(), north2: uuidv7(), south1: uuidv7() },
  }
}

function draft(letter: string, kind: TenantKind): TenantDraft {
  const code = `${letter}-${uuidv7().slice(-12)}`
  return {
    ...{ id: uuidv7(), code, kind, name: `Tỉnh ${code}` },
    ...{ cutoffDay: null, graceDays: 5, demoToday: '2024-07-03', noticeCode: null },
  }
}

const reporting = ['north', 'north1', 'north2', 'south', 'south1', 'south2'] as const

interface Content {
  plans: PlanDraft[]
  baseOf: (place: (typeof reporting)[number]) => number
  /** People beside those with a seat. */
  more: PersonDraft[]
}

async function write(
  owner: ClientBase,
  made: DraftedTenant,
  { plans, baseOf, more }: Content,
): Promise<void> {
  const { tenant, units, seats, wordOf } = made
  const leader = seats.top.person
  made.plans = plans.map(({ id }) => id)
  const written = await writeWorld(
    owner,
    {
      ...{ tenant, plans },
      units: Object.values(units),
      events: eventsOf(units, wordOf),
      people: [...Object.values(seats).map(({ person }) => person), ...more],
      unitMonths: reporting.flatMap((place) => {
        const by = seats[place === 'south2' ? 'south1' : place].person
        return markedMonths({ unit: units[place], base: baseOf(place), word: wordOf[place], by }, leader)
      }),
      locks: [months.locked, months.asked].map((month) => ({ month, by: leader, at })),
      corrections: (['north1', 'north2', 'south1'] as const).map((place) => ({
        ...{ id: made.corrections[place], unit: units[place], month: months.asked },
        reason: `Thiếu quyết định ${wordOf[place]}`,
        requestedBy: seats[place].person,
        requestedAt: at,
      })),
    },
    testPasswordHash,
  )
  if (!written) throw new Error(`There is a tenant ${tenant.code} already`)
}

const at = '2024-06-20T09:00:00+07:00'

/** A second tenant of somebody who has an account already. */
async function addPost(owner: ClientBase, { tenant }: DraftedTenant, person: PersonDraft, unit: UnitDraft) {
  await owner.query('INSERT INTO tenant_users (tenant_id, user_id, display_name) VALUES ($1, $2, $3)', [
    ...[tenant.id, person.id, person.displayName],
  ])
  await owner.query(
    `INSERT INTO assignments (tenant_id, id, user_id, unit_id, unit_path, role_code, reach, valid_from)
     VALUES ($1, $2, $3, $4, $5, 'federation_staff', 'subtree', '2020-01-01')`,
    [tenant.id, uuidv7(), person.id, unit.id, unit.path],
  )
}

async function buildNational(owner: ClientBase): Promise<Context> {
  const tenant = draft('n', 'national')
  const { top } = markedUnits(tenant, wordsOfA)
  const unit = { ...top, code: tenant.code, path: `${tenant.code}/`, name: 'Tổng LĐLĐ' }
  const viewer = testPerson('n', 'Người xem', [post(unit, 'national_viewer', 'national')])
  const nothing = { events: [], unitMonths: [], plans: [], locks: [], corrections: [] }
  await writeWorld(owner, { tenant, units: [unit], people: [viewer], ...nothing }, testPasswordHash)
  return contextOf(tenant, viewer, 0)
}
