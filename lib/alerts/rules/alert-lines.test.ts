import fc from 'fast-check'
import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import type { Alert, TargetAlert } from '@/lib/alerts/rules/alert'
import { alertLines, sinceText } from '@/lib/alerts/rules/alert-lines'
import { weakKinds, type WeakKind } from '@/lib/committee/rules/weak-union'
import { messagesOf } from '@/lib/i18n/catalogue'

const told = { key: 'k', fingerprint: '#0', unit: { code: 'ha-long', name: 'LĐLĐ Hạ Long' }, since: null }

function said(alert: Alert, locale: 'vi' | 'en' = 'vi'): string[] {
  const t = createTranslator({
    locale,
    messages: messagesOf(locale),
    namespace: 'alerts.line',
    onError: (error) => {
      throw error
    },
  })
  return alertLines(alert, locale).map(({ key, params }) => t(key, params))
}

const target = (over: Partial<TargetAlert> = {}): TargetAlert => ({
  ...{ indicator: 'DV_KNM', indicatorName: 'Đoàn viên kết nạp mới', kind: 'flow', planTitle: 'Kế hoạch' },
  ...{ target: 12_000, actual: { numerator: 7_965, denominator: null }, band: 'half' },
  ...{ planRatio: { numerator: 7_965, denominator: 12_000 }, pace: { numerator: 9, denominator: 12 } },
  since: 202406,
  ...over,
})

describe('what an alert says', () => {
  it.each<[Alert, string[]]>([
    [
      {
        ...{ ...told, kind: 'late', month: 202406, reports: 4, units: ['A', 'B', 'C'] },
        ...{ dueOn: '2024-07-05', daysLeft: -10 },
      },
      ['4 báo cáo tháng 6/2024 chưa nộp; trễ 10 ngày so với hạn 05/07/2024.', 'A, B, C và 1 đơn vị nữa'],
    ],
    [
      { ...told, kind: 'lapsing', agreements: 1, number: null, endsOn: '2024-07-31', daysLeft: 0 },
      ['Thoả ước hết hạn ngày 31/07/2024, hôm nay; chưa có thoả ước thay thế.'],
    ],
    [
      { ...told, kind: 'behind', month: 202409, targets: [target()] },
      [
        '1 chỉ tiêu chậm tiến độ, tính đến hết tháng 9/2024:',
        'Đoàn viên kết nạp mới: 7.965 / 12.000, đạt 66%; tiến độ cần 75%; chậm từ tháng 6/2024',
      ],
    ],
    [
      { ...told, kind: 'handed', plan: null, title: 'Kế hoạch 2024', targets: 3, number: '12/QĐ' },
      ['Giao 3 chỉ tiêu theo “Kế hoạch 2024”, quyết định số 12/QĐ.'],
    ],
  ])('%#', (alert, lines) => {
    expect(said(alert)).toEqual(lines)
  })

  it('marks as somebody’s own what somebody typed', () => {
    const lines = alertLines(
      { ...told, kind: 'returned', month: 202406, reports: 1, units: [], reason: 'Xem lại' },
      'vi',
    )
    expect(lines.filter(({ own }) => own).map(({ key }) => key)).toEqual(['reason'])
  })

  const count = fc.nat(5_000)
  const month = fc.integer({ min: 1, max: 12 }).map((number) => 202400 + number)
  const ratio = fc.option(
    fc.record({ numerator: fc.nat(99_999), denominator: fc.integer({ min: 1, max: 99_999 }) }),
  )
  const amount = fc.nat(99_999)
  const anyTarget = fc
    .record({ planRatio: ratio, pace: ratio, since: month, amount, below: fc.option(fc.nat(3)), of: amount })
    .map(({ planRatio, pace, since, amount: numerator, below, of }) =>
      target({
        ...{ planRatio, pace, since, target: of, kind: below === null ? 'flow' : 'ratio' },
        actual: below === 0 ? null : { numerator, denominator: below },
      }),
    )
  const anyAlert: fc.Arbitrary<Alert> = fc.oneof(
    fc.record({ month, reports: count, daysLeft: fc.integer({ min: -400, max: 3 }) }).map((facts): Alert => ({
      ...{ ...told, kind: 'late', units: [], dueOn: '2024-07-05' },
      ...facts,
    })),
    fc.record({ month, targets: fc.array(anyTarget, { maxLength: 3 }) }).map((facts): Alert => ({
      ...{ ...told, kind: 'behind' },
      ...facts,
    })),
    fc.array(count, { minLength: weakKinds.length, maxLength: weakKinds.length }).map((counts): Alert => ({
      ...{ ...told, kind: 'weak', unions: counts[0] ?? 0, reasons: [] },
      counts: Object.fromEntries(weakKinds.map((kind, at) => [kind, counts[at] ?? 0])) as Record<
        WeakKind,
        number
      >,
    })),
  )

  it('holds no NaN, Infinity or unfilled place, whatever is known', () => {
    fc.assert(
      fc.property(anyAlert, fc.constantFrom('vi' as const, 'en' as const), (alert, locale) => {
        const lines = said(alert, locale)
        expect(lines.length).toBeGreaterThan(0)
        for (const line of lines) {
          expect(line.trim()).not.toBe('')
          expect(line).not.toMatch(/NaN|Infinity|undefined|null|[{}]/)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('says since when by day or by month', () => {
    expect(sinceText({ day: '2024-07-05' }, 'vi')).toBe('05/07/2024')
    expect(sinceText({ month: 202406 }, 'vi')).toBe('tháng 6/2024')
  })
})
