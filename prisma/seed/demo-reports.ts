import { createHash } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { v7 as uuidv7 } from 'uuid'
import { standardRoles } from '@/lib/core/catalogue/standard-roles'
import type { Context } from '@/lib/core/context'
import { PrismaClient, type Prisma } from '@/lib/db/generated/client'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import { readReportFacts, type AskedReport } from '@/lib/written-reports/read-report-facts'
import { documentText } from '@/lib/written-reports/rules/document-text'
import { firstContent } from '@/lib/written-reports/rules/first-content'
import type { ReportContent } from '@/lib/written-reports/rules/report-content'
import { reportDocument } from '@/lib/written-reports/rules/report-document'
import { findUnit } from '@/lib/units/internal'
import { rangeOf } from '@/lib/units/rules/unit-path'

const code = 'quang-ninh'

/** The half-year as it was issued, and the month after, which is being written. Numbers and days are made up. */
const reports: readonly { asked: AskedReport; issued: Partial<ReportContent> | null }[] = [
  {
    asked: { kind: 'half', span: { from: 202401, through: 202406 }, planId: null },
    issued: { number: '45-MH/BC-LĐLĐ', place: 'Quảng Ninh', datedOn: '2024-07-10' },
  },
  { asked: { kind: 'month', span: { from: 202407, through: 202407 }, planId: null }, issued: null },
]

/**
 * Two written reports of the demonstration's province, composed from its figures as the product does. Nothing where
 * the province is not there or has reports already; true when they were written.
 */
export async function loadDemoReports(connectionString: string): Promise<boolean> {
  const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString, max: 1 }) })
  try {
    return await prisma.$transaction(
      async (tx) => {
        const ctx = await leaderOf(tx)
        if (ctx === null) return false
        const [held] = await tx.$queryRaw<{ count: number }[]>`
        SELECT count(*)::int AS count FROM written_reports WHERE tenant_id = ${ctx.tenantId}::uuid`
        if (held?.count !== 0) return false
        for (const { asked, issued } of reports) await writeReport(tx, ctx, asked, issued)
        return true
      },
      { timeout: 60_000 },
    )
  } finally {
    await prisma.$disconnect()
  }
}

async function writeReport(
  tx: Prisma.TransactionClient,
  ctx: Context,
  asked: AskedReport,
  issued: Partial<ReportContent> | null,
): Promise<void> {
  const unit = await findUnit(tx, ctx, undefined)
  const facts = await readReportFacts(tx, ctx, unit, asked)
  const made = firstContent(facts)
  const content: ReportContent = { ...made, ...issued, signer: { ...made.signer, name: ctx.userName } }
  const { from, through } = asked.span
  const id = uuidv7()
  await tx.$executeRaw`
    INSERT INTO written_reports (tenant_id, id, unit_id, unit_path, kind, from_month, through_month, state, content,
                                 created_by, changed_by)
    VALUES (${ctx.tenantId}::uuid, ${id}::uuid, ${unit.id}::uuid, ${unit.path}, ${asked.kind}, ${from}, ${through},
            ${issued === null ? 'draft' : 'issued'}, ${JSON.stringify(content)}::jsonb, ${ctx.userId}::uuid,
            ${ctx.userId}::uuid)`
  if (issued === null) return
  const document = reportDocument(facts, content, { draft: false })
  const text = documentText(document)
  const sha256 = createHash('sha256').update(text).digest('hex')
  await tx.$executeRaw`
    INSERT INTO written_report_issues (tenant_id, report_id, revision, unit_path, number, dated_on, content, document,
                                       text, sha256, issued_by)
    VALUES (${ctx.tenantId}::uuid, ${id}::uuid, 1, ${unit.path}, ${content.number}, ${content.datedOn}::date,
            ${JSON.stringify(content)}::jsonb, ${JSON.stringify(document)}::jsonb, ${text}, ${sha256},
            ${ctx.userId}::uuid)`
}

/** The province's leader as signing in would give; the rest of the transaction works under that. */
async function leaderOf(tx: Prisma.TransactionClient): Promise<Context | null> {
  const { lo, hi } = rangeOf(`${code}/`)
  const [tenant] = await tx.$queryRaw<TenantRow[]>`
    SELECT id AS "tenantId", name AS "tenantName", cutoff_day AS "cutoffDay", grace_days AS "graceDays",
           demo_today::text AS today, notice_code AS "noticeCode"
    FROM tenants WHERE code = ${code}`
  if (!tenant) return null
  await tx.$executeRaw`
    SELECT set_config('app.tenant_id', ${tenant.tenantId}, true), set_config('app.path_lo', ${lo}, true),
           set_config('app.path_hi', ${hi}, true), set_config('app.reach', 'subtree', true)`
  const [leader] = await tx.$queryRaw<LeaderRow[]>`
    SELECT a.user_id AS "userId", a.id AS "assignmentId", w.display_name AS "userName", u.id AS "unitId",
           u.code AS "unitCode", u.name AS "unitName", u.path AS "unitPath"
    FROM assignments a
    JOIN tenant_users w ON w.tenant_id = a.tenant_id AND w.user_id = a.user_id
    JOIN units u ON u.tenant_id = a.tenant_id AND u.id = a.unit_id
    WHERE a.tenant_id = ${tenant.tenantId}::uuid AND a.role_code = 'provincial_leader' AND u.rank = 'top' LIMIT 1`
  if (!leader || tenant.today === null) return null
  await tx.$executeRaw`SELECT set_config('app.user_id', ${leader.userId}, true)`
  return {
    ...{ ...tenant, ...leader, today: tenant.today },
    ...{
      tenantCode: code,
      tenantKind: 'province',
      role: 'provincial_leader',
      reach: 'subtree',
      unitRank: 'top',
    },
    capabilities: new Set(standardRoles.find((role) => role.code === 'provincial_leader')?.capabilities),
    ...{ scope: { lo, hi }, requestId: uuidv7(), locale: 'vi' },
  }
}

type TenantRow = Pick<Context, 'tenantId' | 'tenantName' | 'cutoffDay' | 'graceDays' | 'noticeCode'> & {
  today: CalendarDate | null
}

type LeaderRow = Pick<
  Context,
  'userId' | 'assignmentId' | 'userName' | 'unitId' | 'unitCode' | 'unitName' | 'unitPath'
>
