import { numberEntry, type FigureEntry } from '@/lib/figures/rules/figure-entry'
import { cutoffDate } from '@/lib/periods/rules/due-date'
import { isExpected } from '@/lib/periods/rules/lifespan'
import type { Month } from '@/lib/periods/rules/month'
import { monthsOf, type Span } from '@/lib/periods/rules/span'
import { vietnamInstant } from '@/prisma/seed/model/report-way'
import type { PersonDraft, ReportStep, UnitDraft, UnitMonthDraft } from '@/prisma/seed/model/world'

/** Which months, and how far each report has come. */
export type PlainMonths = Span & { state: 'draft' | 'submitted' | 'returned' | 'approved' }

type Hands = { staff: PersonDraft; leader: PersonDraft }

/**
 * Figures that can be checked in the head. The union at place i (from 1) among the reporting unions admits i
 * members a month from 100 × i on, has 20 workers more than members, of whom half are women, and a record for
 * each member. A federation founds and dissolves nothing, supervises once a month.
 */
export function plainUnitMonths(
  { state, ...span }: PlainMonths,
  units: readonly UnitDraft[],
  hands: Hands,
): UnitMonthDraft[] {
  const unions = units.filter(({ rank }) => rank === 'grassroots')
  return monthsOf(span).flatMap((month, step) =>
    units
      .filter((unit) => unit.rank !== 'top' && isExpected(unit, month, null))
      .map((unit) => ({
        unit,
        month,
        entries:
          unit.rank === 'grassroots'
            ? unionEntries(placeOf(unit, unions), step)
            : federationEntries(unit, unions, month),
        explanations: {},
        recordedBy: hands.staff,
        recordedAt: vietnamInstant(cutoffDate(month, null), '09:00'),
        steps: stepsTo(state, month, hands),
      })),
  )
}

function placeOf(unit: UnitDraft, unions: readonly UnitDraft[]): number {
  return unions.filter(({ closedOn }) => closedOn === null).indexOf(unit) + 1
}

function unionEntries(place: number, step: number): Record<string, FigureEntry> {
  const members = 100 * place + (step + 1) * place
  return numbers({
    LD_TONG: members + 20,
    LD_NU: Math.floor((members + 20) / 2),
    DV_TONG: members,
    DV_KNM: place,
    DV_DEN: 0,
    DV_DI: 0,
    DV_GIAM: 0,
    DN_CO_CDCS: 1,
    TU_CO: place % 2,
    TU_MOI: 0,
    UT_GT: 0,
    UT_KN: 0,
    DOI_THOAI: 0,
    HS_DU: members,
  })
}

function federationEntries(federation: UnitDraft, unions: readonly UnitDraft[], month: Month) {
  const living = unions.filter((union) => union.parent === federation && isExpected(union, month, null))
  return numbers({ CDCS_MOI: 0, CDCS_GT: 0, CDCS_TONG: living.length, GIAM_SAT: 1, KT_BCH: 0 })
}

function numbers(values: Record<string, number>): Record<string, FigureEntry> {
  return Object.fromEntries(Object.entries(values).map(([code, value]) => [code, numberEntry(value)]))
}

function stepsTo(state: PlainMonths['state'], month: Month, { staff, leader }: Hands): ReportStep[] {
  const day = cutoffDate(month, null)
  const submitted: ReportStep = { kind: 'submitted', by: staff, at: vietnamInstant(day, '16:00') }
  const later = { by: leader, at: vietnamInstant(day, '17:00') }
  switch (state) {
    case 'draft':
      return []
    case 'submitted':
      return [submitted]
    case 'returned':
      return [submitted, { kind: 'returned', reason: 'Xem lại số liệu.', cellReasons: {}, ...later }]
    case 'approved':
      return [submitted, { kind: 'approved', ...later }]
  }
}
