import 'server-only'
import { now } from '@/lib/core/clock'
import type { Context } from '@/lib/core/context'
import { can } from '@/lib/core/permissions'
import type { Tx } from '@/lib/db/with-scope'
import { readCorrections, readDecisions, readOwing, readReturns } from '@/lib/figures/read-due'
import type { DueCorrection, DueDecision, DueMonth, DueRequest, DueReturn } from '@/lib/figures/report-views'
import { vietnamDay } from '@/lib/periods/rules/calendar-date'
import { latestDueMonth } from '@/lib/periods/rules/latest-due-month'
import type { AlertOf, AlertUnit } from './rules/alert'
import { fingerprintOf } from './rules/fingerprint'

/** So many days before a report is due, those who owe it are told. */
const warnedDays = 3
/** Units that an alert names; its link has them all. */
const mostNamed = 3

type ReportAlert = AlertOf<'late' | 'returned' | 'waiting'>

/**
 * What is late, what came back, and what waits for the asker, each only for whoever may do something about it. At most
 * four statements, the same as of the page of what is to be done.
 */
export async function readReportAlerts(tx: Tx, ctx: Context): Promise<ReportAlert[]> {
  const latest = latestDueMonth(ctx.today, ctx.cutoffDay)
  const submits = can(ctx, 'reports.submit')
  const decides = can(ctx, 'reports.approve') || can(ctx, 'reports.return')
  const grants = can(ctx, 'corrections.grant')
  const own = { code: ctx.unitCode, name: ctx.unitName }
  const owing = submits || decides ? await readOwing(tx, ctx, latest) : []
  const returns = submits ? await readReturns(tx, ctx, latest) : []
  const decisions = decides ? await readDecisions(tx, ctx, latest) : []
  const { requests, running } =
    grants || submits ? await readCorrections(tx, ctx, now()) : { requests: [], running: [] }
  return [
    ...owing.filter(({ daysLeft }) => daysLeft <= warnedDays).map((month) => lateAlert(month, own)),
    ...returnedAlerts(returns, own),
    ...decisions.map(waitingAlert),
    ...(grants ? requests.map(requestAlert) : []),
    ...(submits ? running.map(correctionAlert) : []),
  ]
}

function lateAlert(
  { month, federation, missing, units, dueOn, daysLeft }: DueMonth,
  own: AlertUnit,
): ReportAlert {
  const unit = federation ?? own
  return {
    kind: 'late',
    key: `late ${month} ${unit.code}`,
    fingerprint: fingerprintOf([daysLeft < 0 ? 'overdue' : 'due'], missing),
    unit,
    since: daysLeft < 0 ? { day: dueOn } : null,
    ...{ month, dueOn, daysLeft },
    reports: missing,
    units: units.slice(0, mostNamed).map(({ name }) => name),
  }
}

/** One for each month: what came back together is mended together. */
function returnedAlerts(returns: readonly DueReturn[], own: AlertUnit): ReportAlert[] {
  return [...new Set(returns.map(({ month }) => month))].map((month): ReportAlert => {
    const reports = returns.filter((report) => report.month === month)
    const [first] = reports
    const alone = reports.length === 1 && first ? first : null
    return {
      kind: 'returned',
      key: `returned ${month}`,
      fingerprint: fingerprintOf(
        reports.map(({ unit, at }) => `${unit.code} ${at}`),
        reports.length,
      ),
      unit: alone?.unit ?? own,
      since: first ? { day: vietnamDay(new Date(first.at)) } : null,
      month,
      reports: reports.length,
      units: reports.slice(0, mostNamed).map(({ unit }) => unit.name),
      reason: alone?.reason ?? null,
    }
  })
}

function waitingAlert({ month, federation, reports, since }: DueDecision): ReportAlert {
  return {
    kind: 'waiting',
    what: 'reports',
    key: `waiting ${month} ${federation.code}`,
    fingerprint: fingerprintOf([], reports),
    unit: federation,
    since: since === null ? null : { day: since },
    ...{ month, reports },
  }
}

function requestAlert({ id, unit, month, at, reason }: DueRequest): ReportAlert {
  return {
    kind: 'waiting',
    what: 'request',
    key: `request ${id}`,
    fingerprint: fingerprintOf(['asked']),
    unit,
    since: { day: vietnamDay(new Date(at)) },
    ...{ month, reason },
  }
}

function correctionAlert({ unit, month, until }: DueCorrection): ReportAlert {
  return {
    kind: 'waiting',
    what: 'correction',
    key: `correction ${month} ${unit.code}`,
    fingerprint: fingerprintOf([until]),
    unit,
    since: null,
    month,
    until: vietnamDay(new Date(until)),
  }
}
