import { calendarDate } from '@/lib/periods/rules/calendar-date'
import { monthNumber, monthOf, yearOf, type Month } from '@/lib/periods/rules/month'
import { haLongChairUnion, uongBiChairUnion } from '@/prisma/seed/demo-accounts'
import { UnionMaker, type UnionSeed } from '@/prisma/seed/model/make-union'
import { drawOwnership, type Mix } from '@/prisma/seed/model/ownership'
import { dissolve, foundingEvent, merge, mergeable } from '@/prisma/seed/model/reorganise'
import { federationUnder, topUnit } from '@/prisma/seed/model/unit-draft'
import type { Ownership, UnitDraft, UnitEventDraft } from '@/prisma/seed/model/world'
import { randomFor } from '@/prisma/seed/random'
import {
  quangNinhEndings,
  quangNinhFederations,
  type FederationPlan,
} from '@/prisma/seed/worlds/quang-ninh-federations'

export type FederationSeed = { plan: FederationPlan; unit: UnitDraft; unions: UnionSeed[] }

export type QuangNinhUnits = { top: UnitDraft; federations: FederationSeed[]; events: UnitEventDraft[] }

/** The register of the province: its units, and the foundings and endings up to the month. */
export function quangNinhUnits(through: Month): QuangNinhUnits {
  const top = topUnit({
    code: 'quang-ninh',
    kind: 'ldld_tinh',
    name: 'LĐLĐ tỉnh Quảng Ninh',
    establishedOn: '1963-10-30',
  })
  const maker = new UnionMaker()
  const federations = quangNinhFederations.map((plan, index) => {
    const { code, kind, name } = plan
    const unit = federationUnder(top, { code, kind, name, position: index + 1, establishedOn: '1994-01-01' })
    return { plan, unit, unions: [...standing(maker, plan, unit), ...founded(maker, plan, unit, through)] }
  })
  const foundings = federations.flatMap(({ unions }) =>
    unions.filter(({ founding }) => founding).map(foundingEvent),
  )
  const endings = quangNinhEndings.map((ending) => endUnion(federations, ending))
  return { top, federations, events: [...foundings, ...endings] }
}

/** Unions from before 2023. The first of Hạ Long and of Uông Bí are those whose chairs have accounts. */
function standing(maker: UnionMaker, plan: FederationPlan, federation: UnitDraft): UnionSeed[] {
  const chaired = chairedUnions[plan.code]
  const mix: Mix = plan.kind === 'cd_kkt' ? 'zone' : plan.field === 'general' ? 'area' : plan.field
  return maker.standing(
    federation,
    // About a tenth of the members are won anew in half a year.
    { count: plan.unions, members: plan.admitted * 10, mix, field: plan.field, latestYear: 2022 },
    chaired ? [{ name: chaired.name, ownership: 'private_enterprise' }] : [],
  )
}

const chairedUnions: Readonly<Record<string, { name: string }>> = {
  'ha-long': haLongChairUnion,
  'uong-bi': uongBiChairUnion,
}

function founded(
  maker: UnionMaker,
  plan: FederationPlan,
  federation: UnitDraft,
  through: Month,
): UnionSeed[] {
  const months = [
    ...Array.from({ length: plan.founded2023 }, (_, index) =>
      monthOf(2023, randomFor('founded 2023', plan.code, index).int(1, 12)),
    ),
    ...plan.founded2024.flatMap((count, index) => Array<Month>(count).fill(monthOf(2024, index + 1))),
    ...Array<Month>(plan.foundedInJuly2024).fill(202407),
  ].filter((month) => month <= through)
  // What the new unions begin with leaves at least half of the half-year's admissions to the others.
  const inHalfYear = plan.founded2024.reduce((sum, count) => sum + count, 0)
  const largest = Math.max(9, Math.min(48, Math.floor(plan.admitted / 2 / Math.max(1, inHalfYear))))
  return months.map((month, index) => {
    const random = randomFor('founding', plan.code, index)
    const [ownership, members] = [newOwnership(plan, month, index), random.int(5, largest)]
    return maker.founded(federation, { subject: String(index), month, members, ownership, field: plan.field })
  })
}

/** Sectors win private employers; and only those sign agreements, as Hạ Long's unions of May 2024 did. */
function newOwnership(plan: FederationPlan, month: Month, index: number): Ownership {
  const random = randomFor('new ownership', plan.code, index)
  if (plan.kind === 'cd_kkt') return drawOwnership(random, 'zone')
  if (plan.field !== 'general' || (plan.code === 'ha-long' && month === 202405)) return 'private_enterprise'
  return drawOwnership(random, 'new')
}

function endUnion(
  federations: readonly FederationSeed[],
  { federation, month, how }: (typeof quangNinhEndings)[number],
): UnitEventDraft {
  // Not the first, whose chair may have an account.
  const unions = federations.find(({ unit }) => unit.code === federation)?.unions.slice(1) ?? []
  const { ended, heir } = mergeable(unions)
  const effectiveOn = calendarDate(yearOf(month), monthNumber(month), 1)
  return how === 'merge' ? merge(ended, heir, effectiveOn) : dissolve(ended, effectiveOn)
}
