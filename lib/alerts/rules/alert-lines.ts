import type { WeakReason } from '@/lib/committee/rules/weak-union'
import { weakKinds } from '@/lib/committee/rules/weak-union'
import { formatDate } from '@/lib/format/dates'
import { actualText, planPercentText, targetText, type Print } from '@/lib/format/figure-text'
import { monthLabel } from '@/lib/format/month-label'
import type { Month } from '@/lib/periods/rules/month'
import type { Alert, Since, TargetAlert } from './alert'

type Locale = Print['locale']

/**
 * A line of what an alert says: a text of `alerts.line` with its figures, printed already. `own` words were typed by
 * somebody and stay in the program: they may name people.
 */
export type AlertLine = {
  key: LineKey
  params: Readonly<Record<string, string | number>>
  own?: true
}

export type LineKey =
  | 'late_due'
  | 'late_overdue'
  | 'units'
  | 'returned'
  | 'reason'
  | 'waiting_reports'
  | 'waiting_request'
  | 'waiting_correction'
  | 'lapsing_one'
  | 'lapsing_many'
  | 'weak'
  | `weak_${(typeof weakKinds)[number]}`
  | `with_${(typeof weakKinds)[number]}`
  | 'behind'
  | 'target_behind'
  | 'passed'
  | 'target_passed'
  | 'handed'

/** What an alert says, the first line by itself enough: the same on the screen, on paper and in a mail. */
export function alertLines(alert: Alert, locale: Locale): AlertLine[] {
  const month = (asked: Month) => monthLabel(asked, locale)
  switch (alert.kind) {
    case 'late': {
      const { reports, dueOn, daysLeft } = alert
      const named = { reports, month: month(alert.month), date: formatDate(dueOn), days: Math.abs(daysLeft) }
      return [{ key: daysLeft < 0 ? 'late_overdue' : 'late_due', params: named }, ...unitLine(alert)]
    }
    case 'returned': {
      const params = { reports: alert.reports, month: month(alert.month) }
      return [{ key: 'returned', params }, ...unitLine(alert), ...reasonLine(alert.reason)]
    }
    case 'waiting':
      if (alert.what === 'reports')
        return [{ key: 'waiting_reports', params: { reports: alert.reports, month: month(alert.month) } }]
      if (alert.what === 'request')
        return [
          { key: 'waiting_request', params: { month: month(alert.month) } },
          ...reasonLine(alert.reason),
        ]
      return [
        { key: 'waiting_correction', params: { month: month(alert.month), date: formatDate(alert.until) } },
      ]
    case 'lapsing': {
      const { agreements, number, endsOn, daysLeft: days } = alert
      const when = { date: formatDate(endsOn), days }
      return agreements === 1
        ? [{ key: 'lapsing_one', params: { ...when, number: number ?? 'none' } }]
        : [{ key: 'lapsing_many', params: { ...when, agreements } }]
    }
    case 'weak':
      if (alert.reasons.length > 0) return alert.reasons.flatMap((reason) => weakLine(reason, locale))
      return [
        { key: 'weak', params: { unions: alert.unions } },
        ...weakKinds
          .filter((kind) => alert.counts[kind] > 0)
          .map((kind): AlertLine => ({ key: `with_${kind}`, params: { unions: alert.counts[kind] } })),
      ]
    case 'behind':
      return [
        { key: 'behind', params: { targets: alert.targets.length, month: month(alert.month) } },
        ...alert.targets.map((target): AlertLine => ({
          key: 'target_behind',
          params: { ...targetParams(target, locale), pace: percent(atMostWhole(target.pace), locale) },
        })),
      ]
    case 'passed':
      return [
        { key: 'passed', params: { targets: alert.targets.length, month: month(alert.month) } },
        ...alert.targets.map((target): AlertLine => ({
          key: 'target_passed',
          params: targetParams(target, locale),
        })),
      ]
    case 'handed': {
      const { title, targets, number } = alert
      return [{ key: 'handed', params: { title, targets, number: number ?? 'none' } }]
    }
  }
}

/** A day or a month as it is printed after "từ". */
export function sinceText(since: Since, locale: Locale): string {
  return 'day' in since ? formatDate(since.day) : monthLabel(since.month, locale)
}

function unitLine({ reports, units }: { reports: number; units: readonly string[] }): AlertLine[] {
  if (units.length === 0) return []
  return [{ key: 'units', params: { units: units.join(', '), more: Math.max(0, reports - units.length) } }]
}

function reasonLine(reason: string | null): AlertLine[] {
  return reason === null || reason === '' ? [] : [{ key: 'reason', params: { reason }, own: true }]
}

function weakLine(reason: WeakReason, locale: Locale): AlertLine[] {
  const since = (known: Month | null) => (known === null ? 'unknown' : monthLabel(known, locale))
  switch (reason.kind) {
    case 'no_members':
      return [{ key: 'weak_no_members', params: { since: since(reason.since) } }]
    case 'few_members':
      return [
        {
          key: 'weak_few_members',
          params: { members: reason.members, least: reason.least, since: since(reason.since) },
        },
      ]
    case 'silent':
      return [{ key: 'weak_silent', params: { months: reason.months, since: since(reason.since) } }]
    case 'agreement_lapsed':
      return [
        {
          key: 'weak_agreement_lapsed',
          params: { number: reason.number ?? 'none', date: formatDate(reason.on) },
        },
      ]
    case 'agreement_none':
      return [{ key: 'weak_agreement_none', params: { since: since(reason.since) } }]
    case 'behind':
      return []
  }
}

function targetParams(
  { kind, indicatorName, actual, target, planRatio, since }: TargetAlert,
  locale: Locale,
) {
  const print = { locale, decimals: 0 } as const
  return {
    indicator: indicatorName,
    done: actualText(kind, actual, print),
    target: targetText(kind, target, print),
    percent: percent(planRatio, locale),
    since: monthLabel(since, locale),
  }
}

/** What began above its target is asked for no more than the target. */
function atMostWhole(pace: TargetAlert['pace']): TargetAlert['pace'] {
  return pace !== null && pace.numerator > pace.denominator ? { numerator: 1, denominator: 1 } : pace
}

function percent(ratio: TargetAlert['planRatio'], locale: Locale): string {
  return planPercentText(ratio, { locale, decimals: 0 })
}
