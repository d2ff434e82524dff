import { numberEntry, type FigureEntry } from '@/lib/figures/rules/figure-entry'
import { ROSTER_INDICATORS } from '@/lib/figures/rules/roster-checks'
import { cutoffDate } from '@/lib/periods/rules/due-date'
import type { Month } from '@/lib/periods/rules/month'
import { vietnamInstant } from '@/prisma/seed/model/report-way'
import type { PersonDraft, ReportStep, UnitDraft, UnitMonthDraft } from '@/prisma/seed/model/world'
import type { Word } from '@/tests/isolation/world/marks'

/** How far the reports of each month have come, for every unit alike. */
export const months = {
  locked: 202402,
  returned: 202403,
  /** Locked as well, and every unit has asked for a correction. */
  asked: 202404,
  submitted: 202405,
  draft: 202406,
} as const satisfies Record<string, Month>

type Reporter = { unit: UnitDraft; base: number; word: Word; by: PersonDraft }

/** Every month of a unit; its figures are about as large as its base. */
export function markedMonths({ unit, base, word, by }: Reporter, leader: PersonDraft): UnitMonthDraft[] {
  return Object.entries(months).map(([state, month], step) => ({
    unit,
    month,
    entries: unit.rank === 'grassroots' ? unionEntries(base, step) : federationEntries(base),
    explanations: Object.fromEntries(explained(unit).map((indicator) => [indicator, `Đã kiểm ${word}`])),
    recordedBy: by,
    recordedAt: vietnamInstant(cutoffDate(month, null), '09:00'),
    steps: stepsTo(state, { month, word, by, leader }),
  }))
}

/** What the union's register counts otherwise wants a reason. */
function explained({ rank }: UnitDraft): readonly string[] {
  return rank === 'grassroots' ? ROSTER_INDICATORS : ['CDCS_TONG']
}

/** One member more each month: nearly as many leave as are admitted. */
function unionEntries(base: number, step: number): Record<string, FigureEntry> {
  const members = base + step
  const of = (value: number, ...codes: string[]) => codes.map((code) => [code, numberEntry(value)] as const)
  return Object.fromEntries([
    ...of(members + 20, 'LD_TONG'),
    ...of(members, 'LD_NU', 'DV_TONG', 'HS_DU'),
    ...of(base, 'DV_KNM', 'DN_CO_CDCS', 'TU_CO', 'TU_MOI', 'UT_GT', 'UT_KN', 'DOI_THOAI'),
    ...of(base - 1, 'DV_GIAM'),
    ...of(0, 'DV_DEN', 'DV_DI'),
  ])
}

function federationEntries(base: number): Record<string, FigureEntry> {
  return Object.fromEntries(
    ['CDCS_MOI', 'CDCS_GT', 'CDCS_TONG', 'GIAM_SAT', 'KT_BCH'].map((code) => [code, numberEntry(base)]),
  )
}

type Hands = { month: Month; word: Word; by: PersonDraft; leader: PersonDraft }

function stepsTo(state: string, { month, word, by, leader }: Hands): ReportStep[] {
  const day = cutoffDate(month, null)
  const submitted: ReportStep = { kind: 'submitted', by, at: vietnamInstant(day, '16:00') }
  const later = { by: leader, at: vietnamInstant(day, '17:00') }
  if (state === 'draft') return []
  if (state === 'submitted') return [submitted]
  if (state !== 'returned') return [submitted, { kind: 'approved', ...later }]
  return [
    submitted,
    { kind: 'returned', reason: `Xem lại ${word}`, cellReasons: { DV_TONG: `Số của ${word}` }, ...later },
  ]
}
