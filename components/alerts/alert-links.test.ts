import { describe, expect, it } from 'vitest'
import { actHref, alertsHref } from '@/components/alerts/alert-links'
import type { Alert } from '@/lib/alerts/views'

const told = { key: 'k', fingerprint: '#0', unit: { code: 'ha-long', name: 'Hạ Long' }, since: null }

describe('where an alert leads', () => {
  it.each<[Alert, string]>([
    [
      { ...told, kind: 'late', month: 202406, reports: 2, units: [], dueOn: '2024-07-05', daysLeft: -1 },
      '/qn/review?unit=ha-long&month=2024-06',
    ],
    [
      { ...told, kind: 'returned', month: 202406, reports: 1, units: [], reason: null },
      '/qn/figures?unit=ha-long&month=2024-06',
    ],
    [{ ...told, kind: 'waiting', what: 'request', month: 202405, reason: 'x' }, '/qn/review/ha-long/2024-05'],
    [
      { ...told, kind: 'behind', month: 202406, targets: [] },
      '/qn/dashboard?unit=ha-long&year=2024&through=2024-06',
    ],
    [{ ...told, kind: 'handed', plan: null, title: 'x', targets: 1, number: null }, '/qn/plans'],
  ])('%#', (alert, href) => {
    expect(actHref('qn', alert)).toBe(href)
  })

  it('the list says only what does not go without saying', () => {
    expect(alertsHref('qn', { state: 'open', kind: null })).toBe('/qn/alerts')
    expect(alertsHref('qn', { state: 'done', kind: 'weak', after: 'weak a' })).toBe(
      '/qn/alerts?kind=weak&state=done&after=weak+a',
    )
  })
})
