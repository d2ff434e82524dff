import 'server-only'
import { readRunningTargets } from '@/lib/committee/read-running-targets'
import { readDoubtfulUnions } from '@/lib/committee/read-union-facts'
import type { JudgedUnion } from '@/lib/committee/read-weak-unions'
import type { RunningTarget } from '@/lib/committee/rules/behind-pace'
import { countKinds, weakReasons, type WeakSettings } from '@/lib/committee/rules/weak-union'
import type { Context } from '@/lib/core/context'
import { can } from '@/lib/core/permissions'
import type { Tx } from '@/lib/db/with-scope'
import type { Month } from '@/lib/periods/rules/month'
import { lastDueMonth } from '@/lib/plans/rules/default-through'
import { readTargetCourses, type CourseOf } from './read-target-courses'
import type { Subject } from './read-subjects'
import type { AlertOf, Since, TargetAlert } from './rules/alert'
import { fingerprintOf } from './rules/fingerprint'
import { bySubject } from './rules/subject'
import { behindSince, passedSince } from './rules/target-course'

type ResultAlert = AlertOf<'weak' | 'behind' | 'passed'>

/**
 * The subjects whose unions are weak, those behind the pace of a plan of the year, and those that passed it. What is
 * behind its pace is told by itself, and of the subjects alone: the targets of a province's unions are not read. Three
 * statements, however many unions there are.
 */
export async function readResultAlerts(
  tx: Tx,
  ctx: Context,
  { subjects, settings }: { subjects: readonly Subject[]; settings: WeakSettings },
): Promise<ResultAlert[]> {
  if (!can(ctx, 'figures.read')) return []
  const month = lastDueMonth({
    ...{ today: ctx.today, cutoffDay: ctx.cutoffDay, graceDays: ctx.graceDays },
  })
  const ids = subjects.map(({ id }) => id)
  const doubtful = await readDoubtfulUnions(tx, ctx, [ctx.scope], { settings, month })
  const weak = bySubject(
    doubtful.flatMap((union): JudgedUnion[] => {
      const reasons = weakReasons({ ...{ facts: union.facts, settings, month }, behind: [] })
      return reasons.length === 0 ? [] : [{ ...union, reasons }]
    }),
    ctx.unitPath,
  )
  const asked = can(ctx, 'plans.read')
    ? await readRunningTargets(tx, ctx, { month, ranges: [], unitIds: ids })
    : new Map<string, RunningTarget[]>()
  const courses = await readTargetCourses(tx, ctx, { subjects, asked, month })
  return subjects.flatMap((subject) => [
    ...weakAlerts(subject, weak.get(subject.path) ?? []),
    ...targetAlerts(subject, asked.get(subject.id) ?? [], courses, month),
  ])
}

function weakAlerts({ code, name, path }: Subject, weak: readonly JudgedUnion[]): ResultAlert[] {
  const [first] = weak
  if (!first) return []
  const reasons = weak.flatMap((union) => union.reasons)
  return [
    {
      kind: 'weak',
      key: `weak ${code}`,
      fingerprint: fingerprintOf(
        weak.flatMap((union) => union.reasons.map(({ kind }) => `${union.code} ${kind}`)),
        weak.length,
      ),
      unit: { code, name },
      since: earliest(reasons.map(sinceOf)),
      unions: weak.length,
      counts: countKinds(weak.map((union) => union.reasons)),
      // Of a single union each reason with its figures; of several how many have which.
      reasons: first.path === path ? reasons : [],
    },
  ]
}

function targetAlerts(
  { id, code, name }: Subject,
  targets: readonly RunningTarget[],
  courses: CourseOf,
  month: Month,
): ResultAlert[] {
  const courseOf = (indicator: string) => courses(id, indicator)
  const told = (kind: 'behind' | 'passed', found: readonly TargetAlert[], parts: string[]): ResultAlert[] =>
    found.length === 0
      ? []
      : [
          {
            kind,
            key: `${kind} ${code}`,
            fingerprint: fingerprintOf(parts, found.length),
            unit: { code, name },
            since: { month: Math.min(...found.map(({ since }) => since)) },
            month,
            targets: found,
          },
        ]
  const behind = behindSince(targets, courseOf, month)
  const passed = passedSince(targets, courseOf, month)
  return [
    // Every month asks anew whoever is still behind; what is passed is passed.
    ...told(
      'behind',
      behind,
      behind.map(({ indicator, planTitle }) => `${indicator} ${planTitle} ${month}`),
    ),
    ...told(
      'passed',
      passed,
      passed.map(({ indicator, planTitle, target }) => `${indicator} ${planTitle} ${target}`),
    ),
  ]
}

function sinceOf(reason: JudgedUnion['reasons'][number]): Since | null {
  if (reason.kind === 'agreement_lapsed') return { day: reason.on }
  if (reason.kind === 'behind') return null
  return reason.since === null ? null : { month: reason.since }
}

/** A month begins before any of its days. */
function earliest(known: readonly (Since | null)[]): Since | null {
  const order = (since: Since) => ('day' in since ? since.day : `${since.month}`.replace(/(..)$/, '-$1'))
  return known.reduce((first, since) => {
    if (since === null || first === null) return first ?? since
    return order(since) < order(first) ? since : first
  }, null)
}
