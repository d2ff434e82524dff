import { v7 as uuidv7 } from 'uuid'
import type { FoundingStage, OpenFoundingStage } from '@/lib/employers/rules/founding-stage'
import { openFoundingStages } from '@/lib/employers/rules/founding-stage'
import { addDays, type CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { EmployerDraft, FoundingCaseDraft } from '@/prisma/seed/model/registers'
import { randomFor, type Random } from '@/prisma/seed/random'

/** How many in a hundred cases stand where. */
const standing: readonly (readonly [FoundingStage, number])[] = [
  ['listed', 28],
  ['surveyed', 18],
  ['contacted', 15],
  ['committee', 9],
  ['applications', 8],
  ['meeting', 4],
  ['dossier', 4],
  ['refused', 5],
  ['dropped', 9],
]

const nextSteps: Readonly<Record<OpenFoundingStage, string>> = {
  listed: 'Khảo sát số lao động tại doanh nghiệp',
  surveyed: 'Hẹn gặp người sử dụng lao động',
  contacted: 'Họp với người lao động, lập ban vận động',
  committee: 'Tuyên truyền, thu đơn gia nhập',
  applications: 'Chuẩn bị đại hội thành lập',
  meeting: 'Hoàn thiện hồ sơ đề nghị công nhận',
  dossier: 'Trình ban thường vụ ra quyết định công nhận',
}

const endings = {
  refused: 'Hồ sơ thiếu đơn của đoàn viên, đề nghị làm lại.',
  dropped: 'Doanh nghiệp thu hẹp sản xuất, còn ít lao động.',
} as const

/** Employers on their way to a union, on this day; those of ten workers and more are spoken to first. */
export function foundingCases(
  employers: readonly EmployerDraft[],
  most: number,
  today: CalendarDate,
): FoundingCaseDraft[] {
  return employers
    .filter(({ union, closedOn, workforce }) => {
      return union === null && closedOn === null && (workforce.at(-1)?.workers ?? 0) >= 10
    })
    .filter(({ name }) => randomFor('case', name).chance(0.6))
    .slice(0, most)
    .map((employer, index) => caseOf(employer, index, today))
}

function caseOf(employer: EmployerDraft, index: number, today: CalendarDate): FoundingCaseDraft {
  const random = randomFor('case course', employer.name)
  const stage = stageOf(index)
  const last =
    openFoundingStages.findLast((open) => open === stage) ?? (stage === 'refused' ? 'dossier' : 'contacted')
  const passed = openFoundingStages.slice(0, openFoundingStages.indexOf(last) + 1)
  const way: FoundingStage[] = stage === last ? passed : [...passed, stage]
  const open = openFoundingStages.find((candidate) => candidate === stage)
  const reached = (wanted: OpenFoundingStage) => passed.includes(wanted)
  const workers = employer.workforce.at(-1)?.workers ?? 10
  return {
    ...{ id: uuidv7(), employer, stage, recognised: null },
    steps: stepsTo(way, today, random),
    owner: random.chance(0.85) ? employer.recordedBy : null,
    // Some are late: what was to be done has not been done.
    next:
      open && random.chance(0.8) ? { step: nextSteps[open], on: addDays(today, random.int(-12, 30)) } : null,
    committeeSize: reached('committee') ? random.int(3, 5) : null,
    applications: reached('meeting')
      ? Math.max(5, Math.round(workers * 0.6))
      : reached('applications')
        ? random.int(2, 9)
        : null,
    expectedMembers: reached('surveyed')
      ? Math.max(5, Math.round(workers * random.between(0.6, 0.95)))
      : null,
  }
}

/** The way of a union that was founded this year, back from its recognition. */
export function recognisedCases(
  employers: readonly EmployerDraft[],
  since: CalendarDate,
): FoundingCaseDraft[] {
  return employers.flatMap((employer) => {
    const { union, recordedBy } = employer
    if (union === null || union.from < since || union.to !== null) return []
    const random = randomFor('recognised case', union.unit.code)
    const workers = employer.workforce[0]?.workers ?? 10
    return [
      {
        ...{ id: uuidv7(), employer, stage: 'recognised' as const, recognised: union.unit, next: null },
        steps: stepsTo([...openFoundingStages, 'recognised'], union.from, random, 0),
        owner: recordedBy,
        committeeSize: random.int(3, 5),
        applications: Math.max(5, Math.round(workers * 0.6)),
        expectedMembers: Math.max(5, Math.round(workers * 0.8)),
      },
    ]
  })
}

/** The days on which it came to each stage, drawn backwards from where it stands. */
function stepsTo(
  way: readonly FoundingStage[],
  today: CalendarDate,
  random: Random,
  since = random.int(2, 45),
): FoundingCaseDraft['steps'] {
  let day = addDays(today, -since)
  return [...way]
    .reverse()
    .map((to) => {
      const step = { to, on: day, note: to === 'refused' || to === 'dropped' ? endings[to] : null }
      day = addDays(day, -random.int(5, 24))
      return step
    })
    .reverse()
}

/** Spread over the stages as they are met, so that a few cases show them all. */
function stageOf(index: number): FoundingStage {
  const total = standing.reduce((sum, [, share]) => sum + share, 0)
  let left = (index * 37) % total
  for (const [stage, share] of standing) {
    left -= share
    if (left < 0) return stage
  }
  return 'listed'
}
