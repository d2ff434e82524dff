import { numberEntry } from '@/lib/figures/rules/figure-entry'
import { calendarMonthOf } from '@/lib/periods/rules/calendar-date'
import { expectedCount } from '@/lib/periods/rules/lifespan'
import type { Month } from '@/lib/periods/rules/month'
import { randomFor } from '@/prisma/seed/random'
import type { MonthFigures } from '@/prisma/seed/model/union-course'
import { federationOf } from '@/prisma/seed/model/unit-draft'
import type { UnitDraft, UnitEventDraft } from '@/prisma/seed/model/world'

/** What a federation did by month, where that is settled; drawn by chance where absent. */
export type FederationActivity = {
  supervisions?: ReadonlyMap<Month, number> | undefined
  renewals?: ReadonlyMap<Month, number> | undefined
}

/**
 * The row a federation fills in for itself. Foundings and dissolutions are those of the register, the number of
 * unions is that of the unions living at the end of the month.
 */
export function federationMonths(
  federation: UnitDraft,
  months: readonly Month[],
  register: { units: readonly UnitDraft[]; events: readonly UnitEventDraft[] },
  activity: FederationActivity = {},
): MonthFigures[] {
  const unions = register.units.filter(
    (unit) => unit.rank === 'grassroots' && federationOf(unit) === federation,
  )
  const ownEvents = register.events.filter(({ under }) => under === federation)
  const happened = (kind: UnitEventDraft['kind'], month: Month) =>
    ownEvents.filter((event) => event.kind === kind && calendarMonthOf(event.effectiveOn) === month).length
  return months.map((month) => {
    const random = randomFor('federation', federation.code, month)
    const [supervisions, renewals] = [random.int(0, 2), random.round(unions.length * random.between(0, 0.05))]
    return {
      month,
      entries: {
        CDCS_MOI: numberEntry(happened('establish', month)),
        CDCS_GT: numberEntry(happened('dissolve', month)),
        CDCS_TONG: numberEntry(expectedCount(unions, month, null)),
        GIAM_SAT: numberEntry(activity.supervisions ? (activity.supervisions.get(month) ?? 0) : supervisions),
        KT_BCH: numberEntry(activity.renewals ? (activity.renewals.get(month) ?? 0) : renewals),
      },
    }
  })
}
