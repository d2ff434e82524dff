import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '@/lib/core/context'
import { allBlocks } from '@/lib/documents/rules/annex-heads'
import type { DocumentToWrite } from '@/lib/documents/rules/document'
import { documentProblems } from '@/tests/support/document-problems'
import { actualText, planPercentText } from '@/lib/format/figure-text'
import { formatInteger } from '@/lib/format/numbers'
import { monthParam } from '@/lib/periods/rules/month'
import { listPlans } from '@/lib/plans/list-plans'
import type { PlanListView } from '@/lib/plans/views'
import { getDashboard } from '@/lib/reports/get-dashboard'
import { getRanking } from '@/lib/reports/get-ranking'
import type { IndicatorLine } from '@/lib/reports/rules/compose-dashboard'
import { createWrittenReport } from '@/lib/written-reports/create-written-report'
import { getWrittenReport } from '@/lib/written-reports/get-written-report'
import { documentText } from '@/lib/written-reports/rules/document-text'
import { milestoneWords } from '@/lib/written-reports/rules/token-text'
import { capitalised } from '@/lib/written-reports/rules/wording'
import type { WrittenReportView } from '@/lib/written-reports/views'
import { national } from '@/prisma/seed/worlds/national'
import { quangNinh } from '@/prisma/seed/worlds/quang-ninh'
import { thaiNguyen } from '@/prisma/seed/worlds/thai-nguyen'
import { thanhHoa } from '@/prisma/seed/worlds/thanh-hoa'
import { askApi, tokenOf } from '@/tests/support/api-client'
import { writeDemoWorld } from '@/tests/support/demo-contexts'
import {
  publishedReorganisations,
  publishedResults,
  publishedTargets,
  type PublishedResult,
} from '@/tests/support/published-figures'
import { connectOwner } from '@/tests/support/test-database'

/*
 * Everything that was published is shown by the read of a screen, stands in a written report and is answered by the
 * API: the same number in the same digits.
 */

let owner: pg.Client
const leaders = new Map<string, Context>()
const reports = new Map<string, Promise<WrittenReportView>>()
const print = { locale: 'vi', decimals: 0 } as const

beforeAll(async () => {
  owner = await connectOwner()
  const inQuangNinh = quangNinh({ today: '2024-08-02', throughMonth: 202406, inProgress: false })
  for (const [world, login] of [
    [inQuangNinh, 'lanhdao.quangninh'],
    [thanhHoa(), 'lanhdao.thanhhoa'],
    [thaiNguyen(), 'lanhdao.thainguyen'],
    [national(), 'giaochitieu.toanquoc'],
  ] as const) {
    const ctx = (await writeDemoWorld(owner, world))(login)
    // The national level reads its plan by a screen; its report is written by whoever is given that.
    const capabilities = new Set([
      ...ctx.capabilities,
      'written_reports.read',
      'written_reports.write',
    ] as const)
    leaders.set(world.tenant.code, { ...ctx, capabilities })
  }
}, 180_000)

afterAll(async () => {
  await owner.end()
})

function leaderOf(tenant: string): Context {
  const ctx = leaders.get(tenant)
  if (!ctx) throw new RangeError(`Nobody leads ${tenant}`)
  return ctx
}

/** A report of a unit over months, written once however often it is asked for. */
function report(tenant: string, unit: string, kind: string, through: number): Promise<WrittenReportView> {
  const name = [tenant, unit, kind, through].join(' ')
  const made = reports.get(name) ?? write(leaderOf(tenant), { unit, kind, through: monthParam(through) })
  reports.set(name, made)
  return made
}

async function write(ctx: Context, input: object): Promise<WrittenReportView> {
  const { id } = await createWrittenReport({ ctx, input: { key: uuidv7(), ...input } })
  const view = await getWrittenReport({ ctx, input: { id } })
  expect(documentProblems(view.document)).toEqual([])
  return view
}

const answers = new Map<string, Promise<unknown>>()
const tokens = new Map<string, Promise<string>>()

/** What the API answers the leader of a tenant; asked once for each address. */
function askedOf<Answer>(tenant: string, path: string): Promise<Answer> {
  const token = tokens.get(tenant) ?? tokenOf(leaderOf(tenant), ['progress:read', 'plans:read', 'units:read'])
  tokens.set(tenant, token)
  const name = `${tenant} ${path}`
  const answer = answers.get(name) ?? token.then((secret) => askApi(secret, path)).then(({ body }) => body)
  answers.set(name, answer)
  return answer as Promise<Answer>
}

const kindOf = ({ from, through }: PublishedResult) =>
  from === through ? 'month' : through === 202406 ? 'half' : 'term'

/** The row of a table that begins with a name. */
function rowOf(document: DocumentToWrite, first: string): string[] {
  const rows = allBlocks(document).flatMap((block) => (block.kind === 'table' ? block.rows : []))
  const found = rows.find(({ cells }) => cells[0]?.text === first)
  if (!found) throw new RangeError(`No row of ${first}`)
  return found.cells.map(({ text }) => text)
}

describe('a published result', () => {
  it.each(publishedResults)('$unit $indicator $from–$through: $actual', async (published) => {
    const { tenant, unit, through, indicator, actual, plan, printed } = published
    const kind = kindOf(published)
    const digits = formatInteger(actual, 'vi')

    const screen = await getDashboard({
      ctx: leaderOf(tenant),
      input: { unit, through: monthParam(through), span: kind, indicator },
    })
    const shown: IndicatorLine[] = [
      ...screen.headline,
      ...(screen.chosenCard ? [screen.chosenCard] : []),
      ...screen.others,
    ]
    const line = shown.find(({ code }) => code === indicator)
    if (!line) throw new RangeError(`The screen has no ${indicator}`)
    expect(actualText(line.kind, line.result.actual, print)).toBe(digits)
    if (printed !== undefined) expect(planPercentText(line.result.planRatio, print)).toBe(`${printed}%`)

    const { data } = await askedOf<ProgressAnswer>(
      tenant,
      `/progress?unit=${unit}&through=${monthParam(through)}&span=${kind}`,
    )
    expect(data.find((told) => told.indicator.code === indicator)).toMatchObject({
      actual: { value: actual, printed: digits },
      ...(plan !== undefined && { plan: { value: plan, printed: formatInteger(plan, 'vi') } }),
      ...(printed !== undefined && { planPercent: { printed: `${printed}%` } }),
    })

    const { document } = await report(tenant, unit, kind, through)
    const row = rowOf(document, line.name)
    expect(row).toContain(digits)
    if (plan !== undefined) expect(row).toContain(formatInteger(plan, 'vi'))
    if (printed !== undefined) expect(row).toContain(`${printed}%`)
    const words = documentText(document).split(/^Phụ lục/m)[0] ?? ''
    expect(words).toMatch(new RegExp(`(?<![\\d.])${digits.replaceAll('.', '\\.')}(?![\\d.]\\d)`))
    if (printed !== undefined) expect(words).toContain(`đạt ${printed}% kế hoạch`)
  })

  it('of the half-year in Quảng Ninh is said as it was published', async () => {
    const { document } = await report('quang-ninh', 'quang-ninh', 'half', 202406)
    expect(documentText(document)).toContain(
      'Trong 6 tháng đầu năm 2024, các cấp công đoàn đã thành lập 41 CĐCS (đạt 58% kế hoạch), kết nạp 7.965 đoàn viên ' +
        '(đạt 66% kế hoạch).',
    )
  })

  it('tells of units behind why they are, as the ranking does and to whom it does', async () => {
    const ctx = leaderOf('quang-ninh')
    const { id, live, document } = await report('quang-ninh', 'quang-ninh', 'half', 202406)
    for (const indicator of ['CDCS_MOI', 'DV_KNM']) {
      const { ranking } = await getRanking({ ctx, input: { through: '2024-06', span: 'half', indicator } })
      const behind = ranking?.units.filter(({ result }) => result.band === 'behind') ?? []
      expect(behind.length).toBeGreaterThan(0)
      for (const { code, reasons } of behind) {
        const unit = live?.facts.units.find((candidate) => candidate.code === code)
        // A report knows by all figures of a unit from when on it can be compared with a year earlier.
        const told = unit?.lags.find((lag) => lag.indicator === indicator)?.reasons
        expect(told, code).toEqual(expect.arrayContaining(reasons))
        expect(told?.filter(({ kind }) => kind !== 'below_last_year').length, code).toBe(
          reasons.filter(({ kind }) => kind !== 'below_last_year').length,
        )
      }
    }
    const notWooed = 'chưa có doanh nghiệp nào đang được vận động thành lập CĐCS'
    expect(documentText(document)).toContain(`Nguyên nhân: ${notWooed}; sau tiến độ`)
    const capabilities = new Set([...ctx.capabilities].filter((one) => one !== 'employers.read'))
    const words = documentText(
      (await getWrittenReport({ ctx: { ...ctx, capabilities }, input: { id } })).document,
    )
    expect(words).not.toContain(notWooed)
    expect(words).toContain('Nguyên nhân: sau tiến độ')
  })

  it('of the term in Yên Định tells how it was reorganised, and how many records are complete', async () => {
    const { document, live } = await report('thanh-hoa', 'yen-dinh', 'term', 202305)
    const { events } = live?.facts ?? { events: [] }
    expect(Object.fromEntries(events.map(({ kind, count }) => [kind, count]))).toEqual(
      publishedReorganisations,
    )
    const { events: told } = await askedOf<{ events: { kind: string }[] }>('thanh-hoa', '/units/yen-dinh')
    expect(told.reduce<Record<string, number>>(counted, {})).toEqual(publishedReorganisations)
    const words = documentText(document)
    for (const said of [
      'Giải thể: 7 tổ',
      'Thành lập: 12 tổ',
      'Sáp nhập: 5 tổ',
      'Tiếp nhận: 1 tổ',
      'đi: 1 tổ',
    ])
      expect(words).toContain(said)
    expect(words).toMatch(/Hồ sơ đoàn viên đã cập nhật đủ: 19\.[89]\d\d hồ sơ/)
  })
})

describe('a published target', () => {
  const plans = new Map<string, Promise<PlanListView>>()

  it.each(publishedTargets)('$tenant $year $indicator $comparison $target', async (published) => {
    const { tenant, kind, year, indicator, target, threshold, comparison } = published
    const ctx = leaderOf(tenant)
    const listed = plans.get(tenant) ?? listPlans({ ctx, input: {} })
    plans.set(tenant, listed)
    const asked = (await listed).plans
      .filter((plan) => plan.kind === kind && Math.trunc(plan.through / 100) === year)
      .flatMap((plan) => plan.indicators)
      .find(({ code }) => code === indicator)
    expect(asked?.target).toMatchObject({ target, threshold, comparison })
    const answered = (await askedOf<PlansAnswer>(tenant, '/plans')).data
      .filter((plan) => plan.kind === kind && plan.span.through.startsWith(String(year)))
      .flatMap((plan) => plan.indicators)
      .find((told) => told.indicator.code === indicator)
    expect(answered?.target).toMatchObject({ value: target, threshold, comparison })

    const through = kind === 'yearly' ? year * 100 + 12 : tenant === 'tong-ldld' ? 202406 : 202106
    const { document, live } = await report(tenant, ctx.unitCode, 'year', through)
    const fact = live?.facts.targets.find(
      (candidate) =>
        candidate.indicator.code === indicator &&
        candidate.planKind === kind &&
        Math.trunc(candidate.through / 100) === year,
    )
    if (!fact) throw new RangeError('The report knows no such target')
    expect(fact).toMatchObject({ target, threshold, comparison })
    const rows = allBlocks(document).flatMap((block) => (block.kind === 'table' ? block.rows : []))
    expect(rows.map(({ cells }) => cells.map(({ text }) => text).slice(0, 2))).toContainEqual([
      fact.indicator.name,
      capitalised(milestoneWords(fact)),
    ])
    if (kind === 'milestone') expect(documentText(document)).toContain(`Đến năm ${year}, `)
  })
})

type Told = { indicator: { code: string }; target?: unknown }
type ProgressAnswer = { data: Told[] }
type PlansAnswer = { data: { kind: string; span: { through: string }; indicators: Told[] }[] }

function counted(counts: Record<string, number>, { kind }: { kind: string }): Record<string, number> {
  return { ...counts, [kind]: (counts[kind] ?? 0) + 1 }
}
