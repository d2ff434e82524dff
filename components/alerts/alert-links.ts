import { formHref, reportHref, reviewHref } from '@/components/reports/report-links'
import type { Alert, AlertKind, AlertState } from '@/lib/alerts/views'
import { monthParam, yearOf } from '@/lib/periods/rules/month'

export type AlertPlace = { kind?: AlertKind | null; state?: AlertState; after?: string | null }

/** The alerts; what goes without saying is left out. */
export function alertsHref(federation: string, { kind, state, after }: AlertPlace = {}): string {
  const params = new URLSearchParams()
  if (kind) params.set('kind', kind)
  if (state && state !== 'open') params.set('state', state)
  if (after) params.set('after', after)
  const query = params.toString()
  return query ? `/${federation}/alerts?${query}` : `/${federation}/alerts`
}

export function digestHref(federation: string): string {
  return `/${federation}/alerts/digest`
}

/** Where something is done about an alert. */
export function actHref(federation: string, alert: Alert): string {
  const unit = alert.unit.code
  const query = new URLSearchParams({ unit }).toString()
  switch (alert.kind) {
    case 'late':
      return reviewHref(federation, unit, alert.month)
    case 'returned':
      return alert.reports === 1
        ? formHref(federation, unit, alert.month)
        : reviewHref(federation, unit, alert.month)
    case 'waiting':
      if (alert.what === 'correction') return formHref(federation, unit, alert.month)
      return alert.what === 'request'
        ? reportHref(federation, unit, alert.month)
        : reviewHref(federation, unit, alert.month)
    case 'lapsing':
      return `/${federation}/activities/agreements?${query}&state=lapsing`
    case 'weak':
      return alert.reasons.length > 0
        ? `/${federation}/units/profile?${query}`
        : `/${federation}/units/weak?${query}`
    case 'behind':
    case 'passed': {
      const period = { year: String(yearOf(alert.month)), through: monthParam(alert.month) }
      return `/${federation}/dashboard?${new URLSearchParams({ unit, ...period }).toString()}`
    }
    case 'handed':
      return alert.plan === null ? `/${federation}/plans` : `/${federation}/plans/${alert.plan}?${query}`
  }
}
