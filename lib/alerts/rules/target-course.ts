import { behindPace, standingOf, type RunningTarget } from '@/lib/committee/rules/behind-pace'
import type { Month } from '@/lib/periods/rules/month'
import { monthsBetween } from '@/lib/periods/rules/month'
import type { Actual } from '@/lib/plans/rules/measure'
import type { TargetAlert } from './alert'

/** What a leaf added in each month, up to the month that is looked at. */
export type LeafCourse = { kind: 'flow' | 'stock'; months: readonly { month: Month; amount: number }[] }

/** The leaves of a target: of a rate both. */
export type TargetCourse = { above: LeafCourse; below: LeafCourse | null }

/** The targets that are behind their pace at the end of `month`, each with the first month since when it was. */
export function behindSince(
  targets: readonly RunningTarget[],
  courseOf: (indicator: string) => TargetCourse | null,
  month: Month,
): TargetAlert[] {
  return behindPace(targets, month).map((standing) => {
    const running = targets.find((target) => isSame(target, standing))
    const holds = (then: RunningTarget, at: Month) => behindPace([then], at).length > 0
    return {
      ...standing,
      since: running ? firstOfRun(running, courseOf(running.indicator), month, holds) : month,
    }
  })
}

/** The targets that are passed at the end of `month`, each with the first month since when they are. */
export function passedSince(
  targets: readonly RunningTarget[],
  courseOf: (indicator: string) => TargetCourse | null,
  month: Month,
): TargetAlert[] {
  const passed = (then: RunningTarget, at: Month) => standingOf(then, at).band === 'exceeded'
  return targets
    .filter((running) => passed(running, month))
    .map((running) => ({
      ...standingOf(running, month),
      since: firstOfRun(running, courseOf(running.indicator), month, passed),
    }))
}

/** The first month of the run up to `month` in which it holds; without a course nothing is known but `month`. */
function firstOfRun(
  running: RunningTarget,
  course: TargetCourse | null,
  month: Month,
  holds: (then: RunningTarget, at: Month) => boolean,
): Month {
  if (course === null) return month
  let since = month
  for (const at of monthsBetween(running.from, month).reverse().slice(1)) {
    if (!holds({ ...running, actual: actualAt(running, course, at) }, at)) break
    since = at
  }
  return since
}

function actualAt({ from }: RunningTarget, { above, below }: TargetCourse, at: Month): Actual | null {
  const numerator = sumAt(above, from, at)
  if (below === null) return { numerator, denominator: null }
  return { numerator, denominator: sumAt(below, from, at) }
}

function sumAt({ kind, months }: LeafCourse, from: Month, at: Month): number {
  return months
    .filter(({ month }) => month <= at && (kind === 'stock' || month >= from))
    .reduce((sum, { amount }) => sum + amount, 0)
}

function isSame(target: RunningTarget, standing: Pick<RunningTarget, 'indicator' | 'planTitle'>): boolean {
  return target.indicator === standing.indicator && target.planTitle === standing.planTitle
}
