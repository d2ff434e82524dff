import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { standardIndicators } from '@/lib/core/catalogue/standard-indicators'
import { standardRoles } from '@/lib/core/catalogue/standard-roles'
import { verifyPassword } from '@/lib/core/password'
import { hardChecks } from '@/lib/figures/rules/hard-checks'
import { missingForSubmission } from '@/lib/figures/rules/missing-for-submission'
import { parseSnapshot, serialiseSnapshot } from '@/lib/figures/rules/snapshot'
import { softChecks } from '@/lib/figures/rules/soft-checks'
import { printPlanPercent } from '@/lib/format/print-plan-percent'
import { planProgress } from '@/lib/plans/rules/progress'
import { demoAccounts, furtherAccounts } from '@/prisma/seed/demo-accounts'
import { loadDemoReports } from '@/prisma/seed/demo-reports'
import { loadWorlds } from '@/prisma/seed/load-worlds'
import { demoWorlds } from '@/prisma/seed/worlds/demo-worlds'
import {
  publishedReorganisations,
  publishedResults,
  publishedTargets,
} from '@/tests/support/published-figures'
import { publishedSums } from '@/tests/support/published-sums'
import { grouped, historyOf, storedMonths, valueOf, type StoredMonth } from '@/tests/support/stored-months'
import { connectOwner, testDatabase } from '@/tests/support/test-database'

const provinces = ['quang-ninh', 'thanh-hoa', 'thai-nguyen'] as const
const lastComplete = { 'quang-ninh': 202406, 'thanh-hoa': 202305, 'thai-nguyen': 202106 }

const stocks = new Set(
  standardIndicators.flatMap(({ code, kind }) => (kind === 'stock' ? [String(code)] : [])),
)
const unitCode = (month: StoredMonth) => month.unitCode

let owner: pg.Client
const months = new Map<string, StoredMonth[]>()

beforeAll(async () => {
  owner = await connectOwner()
  const { ownerUrl } = await testDatabase()
  expect(await loadWorlds(ownerUrl, demoWorlds)).toEqual(Object.keys(demoWorlds))
  for (const tenant of provinces) months.set(tenant, await storedMonths(owner, tenant))
})

afterAll(async () => {
  await owner.end()
})

describe('the written reports', () => {
  it('are one that was issued with the numbers of the half-year, and one that is being written; made once', async () => {
    const { ownerUrl } = await testDatabase()
    expect(await loadDemoReports(ownerUrl)).toBe(true)
    expect(await loadDemoReports(ownerUrl)).toBe(false)
    const found = await rows<{ state: string; text: string | null }>(
      `SELECT w.state, i.text FROM written_reports w LEFT JOIN written_report_issues i ON i.report_id = w.id
       ORDER BY w.through_month`,
    )
    expect(found).toEqual([
      { state: 'issued', text: expect.stringContaining('kết nạp 7.965 đoàn viên (đạt 66% kế hoạch)') },
      { state: 'draft', text: null },
    ])
  })
})

describe('what was published', () => {
  it.each(publishedResults)('adds up: $unit $indicator $from–$through is $actual', async (published) => {
    const { fromFigures, fromTotals } = await publishedSums(owner, published)
    const sum = String(published.actual)
    expect([fromFigures, fromTotals]).toEqual([{ sum }, { sum, approved: sum }])
  })

  it.each(publishedResults.filter(({ plan }) => plan !== undefined))(
    'is $printed% of the plan: $unit $indicator',
    async ({ tenant, unit, indicator, actual, plan = 0, printed }) => {
      const targets = await rows<{ target: string; derived: boolean }>(
        `SELECT DISTINCT ON (g.plan_id) g.target, g.derived FROM ${unitRange}
         JOIN plan_targets g ON g.tenant_id = t.id AND g.unit_id = u.id
         JOIN plans p ON p.tenant_id = t.id AND p.id = g.plan_id
         WHERE ${named} AND g.indicator = $3 AND g.derived ORDER BY g.plan_id, g.revision DESC`,
        [tenant, unit, indicator],
      )
      expect(targets).toEqual([{ target: plan.toFixed(4), derived: true }])
      const { planRatio } = planProgress({
        kind: 'flow',
        actual: { numerator: actual },
        target: plan,
        comparison: 'at_least',
        paceShare: null,
      })
      expect(printPlanPercent(planRatio, 0, 'vi').achieved).toContain(printed)
    },
  )

  it('counts Yên Định’s reorganisations', async () => {
    const events = await rows<{ kind: string; count: number }>(
      `SELECT kind, count(*)::int FROM unit_events WHERE scope_path = 'thanh-hoa/yen-dinh/' GROUP BY kind ORDER BY kind`,
    )
    expect(Object.fromEntries(events.map(({ kind, count }) => [kind, count]))).toEqual(
      publishedReorganisations,
    )
  })

  it('holds nearly 20,000 complete records in Yên Định', async () => {
    const [held] = await rows<{ sum: string }>(
      `SELECT sum(amount) FROM figure_totals WHERE federation_path = 'thanh-hoa/yen-dinh/' AND indicator = 'HS_DU'
         AND month <= 202305`,
    )
    expect(Number(held?.sum)).toBeGreaterThan(19_800)
    expect(Number(held?.sum)).toBeLessThan(20_000)
  })

  it.each(publishedTargets)(
    'is a target: $tenant $year $indicator $comparison $target',
    async ({ tenant, kind, year, indicator, ...published }) => {
      const targets = await rows(
        `SELECT g.comparison, g.target::float8 AS target, g.threshold FROM plan_targets g
         JOIN tenants t ON t.id = g.tenant_id JOIN units u ON u.tenant_id = t.id AND u.id = g.unit_id
         JOIN plans p ON p.tenant_id = t.id AND p.id = g.plan_id
         WHERE t.code = $1 AND p.kind = $2 AND p.through_month / 100 = $3 AND g.indicator = $4 AND u.rank = 'top'`,
        [tenant, kind, year, indicator],
      )
      expect(targets).toEqual([published])
    },
  )

  it('leaves a gap between the province’s plan for admissions and its parts', async () => {
    const [plan] = await rows(
      `SELECT sum(target) FILTER (WHERE u.rank = 'top')::int AS whole,
              sum(target) FILTER (WHERE u.rank = 'intermediate')::int AS parts
       FROM plan_targets g JOIN units u ON u.tenant_id = g.tenant_id AND u.id = g.unit_id
       JOIN plans p ON p.tenant_id = g.tenant_id AND p.id = g.plan_id
       WHERE p.through_month = 202412 AND g.indicator = 'DV_KNM' AND g.revision = 2`,
    )
    expect(plan).toEqual({ whole: 12_000, parts: 11_700 })
  })
})

describe.each(provinces)('the figures of %s', (tenant) => {
  const stored = () => months.get(tenant) ?? []
  const approved = () => stored().filter(({ state }) => state === 'approved')

  it('carry members from month to month: opening + admitted + in − out − exits = closing', () => {
    for (const ofUnit of grouped(stored(), unitCode).values()) {
      ofUnit.forEach((month, index) => {
        const before = ofUnit[index - 1]
        if (!before || month.rank !== 'grassroots' || !('DV_DI' in month.entries)) return
        const moved =
          valueOf(month, 'DV_KNM') +
          valueOf(month, 'DV_DEN') -
          valueOf(month, 'DV_DI') -
          valueOf(month, 'DV_GIAM')
        expect(valueOf(before, 'DV_TONG') + moved, `${month.unitCode} ${month.month}`).toBe(
          valueOf(month, 'DV_TONG'),
        )
      })
    }
  })

  it('could have been handed in: nothing impossible, nothing required left out, every warning explained', () => {
    for (const ofUnit of grouped(approved(), unitCode).values()) {
      ofUnit.forEach((month, index) => {
        const earlier = ofUnit.slice(Math.max(0, index - 24), index)
        const findings = [...hardChecks(month), ...softChecks(month, historyOf(earlier))]
        const asks = month.rank === 'grassroots' ? 'grassroots' : 'federation'
        const required = standardIndicators.filter(({ askedOf, required }) => required && askedOf === asks)
        const missing = missingForSubmission({
          requiredIndicators: required.map(({ code }) => code),
          entries: month.entries,
          findings,
          explanations: month.explanations,
        })
        expect(missing, `${month.unitCode} ${month.month}`).toMatchObject({ ready: true })
      })
    }
  })

  it('are kept as approved, each month with its hash', async () => {
    const snapshots = await rows<{ unitId: string; month: number; content: string; right: boolean }>(
      `SELECT s.unit_id AS "unitId", s.month, s.content, s.sha256 = encode(sha256(convert_to(s.content, 'UTF8')), 'hex') AS right
       FROM report_snapshots s JOIN tenants t ON t.id = s.tenant_id WHERE t.code = $1`,
      [tenant],
    )
    expect(snapshots.filter(({ right }) => !right)).toEqual([])
    const ofUnits = snapshots.filter(({ content }) => content.startsWith('["unit-month/1"'))
    const kept = new Map(ofUnits.map(({ unitId, month, content }) => [`${unitId} ${month}`, content]))
    expect(kept.size).toBe(ofUnits.length)
    expect(
      approved()
        .map(({ unitId, month }) => `${unitId} ${month}`)
        .sort(),
    ).toEqual([...kept.keys()].sort())
    for (const month of approved()) {
      const content = kept.get(`${month.unitId} ${month.month}`) ?? ''
      expect(content).toBe(serialiseSnapshot(month))
      expect(parseSnapshot(content).unitId).toBe(month.unitId)
    }
  })

  it('are rolled up: flows by month, stocks as the last value of each unit', async () => {
    const totals = await rows<{ federation: string; indicator: string; month: number; amount: number }>(
      `SELECT u.code AS federation, x.indicator, x.month, x.amount::int FROM figure_totals x
       JOIN tenants t ON t.id = x.tenant_id JOIN units u ON u.tenant_id = t.id AND u.id = x.federation_id
       WHERE t.code = $1 ORDER BY x.month`,
      [tenant],
    )
    const sums = await rows<{ federation: string; indicator: string; month: number; sum: number }>(
      `SELECT u.code AS federation, f.indicator, f.month, sum(coalesce(f.value, 0))::int AS sum FROM figures f
       JOIN tenants t ON t.id = f.tenant_id
       JOIN month_reports r ON r.tenant_id = t.id AND r.unit_id = f.unit_id AND r.month = f.month
       JOIN units u ON u.tenant_id = t.id AND u.id = r.federation_id
       WHERE t.code = $1 AND f.month <= $2 GROUP BY 1, 2, 3`,
      [tenant, lastComplete[tenant]],
    )
    const steps = grouped(totals, ({ federation, indicator }) => `${federation} ${indicator}`)
    for (const { federation, indicator, month, sum } of sums) {
      const counted = (steps.get(`${federation} ${indicator}`) ?? []).filter((step) =>
        stocks.has(indicator) ? step.month <= month : step.month === month,
      )
      const total = counted.reduce((added, { amount }) => added + amount, 0)
      expect(total, `${federation} ${indicator} ${month}`).toBe(sum)
    }
  })

  it('name the unions founded and living as the register has them', async () => {
    const wrong = await rows(
      `SELECT u.code, f.month, f.indicator, f.value, counted.unions
       FROM tenants t JOIN units u ON u.tenant_id = t.id AND u.rank = 'intermediate'
       JOIN figures f ON f.tenant_id = t.id AND f.unit_id = u.id AND f.indicator IN ('CDCS_MOI', 'CDCS_TONG')
       CROSS JOIN LATERAL (SELECT to_date(f.month::text, 'YYYYMM') AS first) m
       CROSS JOIN LATERAL (SELECT (m.first + interval '1 month' - interval '1 day')::date AS last) n
       CROSS JOIN LATERAL (
         SELECT count(*)::int AS unions FROM units g WHERE g.tenant_id = t.id AND g.parent_id = u.id
           AND CASE f.indicator WHEN 'CDCS_MOI' THEN g.established_on BETWEEN m.first AND n.last
                                ELSE g.established_on <= n.last AND coalesce(g.closed_on > n.last, true) END) counted
       WHERE t.code = $1 AND f.value <> counted.unions`,
      [tenant],
    )
    expect(wrong).toEqual([])
  })

  it('are all there: every unit that lived at the end of a month reported it', async () => {
    const missing = await rows(
      `SELECT u.code, m.month FROM tenants t
       JOIN (SELECT DISTINCT tenant_id, month FROM month_reports) m ON m.tenant_id = t.id AND m.month <= $2
       CROSS JOIN LATERAL (SELECT (to_date(m.month::text, 'YYYYMM') + interval '1 month' - interval '1 day')::date AS last) n
       JOIN units u ON u.tenant_id = t.id AND u.rank <> 'top' AND u.established_on <= n.last
         AND coalesce(u.closed_on > n.last, true)
       FULL JOIN (SELECT r.* FROM month_reports r WHERE r.state = 'approved') r
         ON r.tenant_id = t.id AND r.unit_id = u.id AND r.month = m.month
       WHERE t.code = $1 AND r.unit_id IS NULL`,
      [tenant, lastComplete[tenant]],
    )
    expect(missing).toEqual([])
  })
})

describe('the demonstration', () => {
  it('has unions of every ownership, 150 and more in Quảng Ninh', async () => {
    const counted = await rows<{ ownership: string; count: number }>(
      `SELECT ownership, count(*)::int FROM units WHERE path >= 'quang-ninh/' AND path < 'quang-ninh0'
         AND rank = 'grassroots' GROUP BY ownership`,
    )
    expect(counted).toHaveLength(6)
    expect(counted.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(150)
  })

  it('has July on its way in Quảng Ninh, in every state', async () => {
    const states = await rows<{ state: string }>(
      `SELECT DISTINCT r.state FROM month_reports r JOIN units u ON u.tenant_id = r.tenant_id AND u.id = r.unit_id
       WHERE r.month = 202407 AND u.rank <> 'top' ORDER BY 1`,
    )
    expect(states.map(({ state }) => state)).toEqual(['approved', 'draft', 'returned', 'submitted'])
    expect(
      await rows(
        `SELECT 1 FROM report_cell_returns c JOIN report_events e ON e.id = c.event_id WHERE e.month = 202407`,
      ),
    ).not.toEqual([])
    expect(await rows(`SELECT max(month) AS month FROM period_locks WHERE month / 100 = 2024`)).toEqual([
      { month: 202405 },
    ])
  })

  it('says of every tenant that it is illustrative', async () => {
    expect(await rows(`SELECT DISTINCT notice_code FROM tenants`)).toEqual([{ notice_code: 'illustrative' }])
  })

  it('lets everybody sign in whom it names, with at least one account for each role', async () => {
    for (const { login, password } of demoAccounts) {
      const [held] = await rows<{ hash: string }>(
        `SELECT password_hash AS hash FROM identity_credentials($1)`,
        [login],
      )
      expect(await verifyPassword(held?.hash ?? null, password), login).toBe(true)
    }
    const held = new Set(demoAccounts.flatMap(({ posts }) => posts.map(({ role }) => role)))
    expect([...held].sort()).toEqual(standardRoles.map(({ code }) => code).sort())
    const [{ count } = { count: 0 }] = await rows<{ count: number }>(`SELECT count(*)::int FROM users`)
    expect(count).toBe(demoAccounts.length + furtherAccounts.length)
  })

  it('is loaded once', async () => {
    const { ownerUrl } = await testDatabase()
    expect(await loadWorlds(ownerUrl, demoWorlds)).toEqual([])
  })
})

const unitRange = 'tenants t JOIN units u ON u.tenant_id = t.id'
const named = 't.code = $1 AND u.code = $2'

async function rows<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
  return (await owner.query<Row>(text, values)).rows
}
