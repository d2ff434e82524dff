import 'server-only'
import { audit } from '@/lib/core/audit'
import { now } from '@/lib/core/clock'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { canAct } from '@/lib/figures/rules/month-state'
import type { Month } from '@/lib/periods/rules/month'
import { isWithin, pathsDownTo } from '@/lib/units/rules/unit-path'
import { lockUnits } from './internal'
import { recordEvents } from './report-events'
import {
  circumstancesOf,
  findAsked,
  readReports,
  reportChanged,
  type AskedReports,
  type ReportHead,
} from './report-internal'
import { approveReportsInput } from './report-schemas'
import { keepFederationSnapshots, keepUnitSnapshots, type KeptUnit } from './report-snapshots'
import type { ApproveReportsView, NotApproved, NotApprovedWhy } from './report-views'

/**
 * Approves what is submitted: the reports named, or everything below a federation. Each approved month is kept
 * with its hash, and the approved totals of every federation above it within the approver's range. Nobody
 * approves what they handed in themselves. The number of statements does not depend on the number of reports.
 * @throws DomainError not_found; forbidden; and for a single named report: conflict report_changed,
 *   report_not_submitted, forbidden own_submission
 */
export async function approveReports({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<ApproveReportsView> {
  const { month, unit, federations, units } = parseInput(approveReportsInput, input)
  return withScope(ctx, async (tx) => {
    const asked = await findAsked(tx, ctx, {
      units: units?.map((one) => one.unit),
      subtrees: federations ?? (unit === undefined ? undefined : [unit]),
    })
    requireCapability(ctx, 'reports.approve')

    const { unitIds, above } = await findCandidates(tx, ctx, month, asked)
    await lockUnits(tx, ctx, [...unitIds, ...above.map(({ id }) => id)])
    const reports = await readReports(tx, ctx, month, unitIds)
    const seen = new Map(units?.map((one) => [one.unit, one.version]))
    const at = now()
    const { approvable, notApproved } = judge(ctx, reports, seen, at)
    if (asked.named.length === 1 && asked.ranges.length === 1 && notApproved[0])
      throw refusalOf(notApproved[0].why, reports[0]!)
    if (approvable.length === 0) return { month, approved: [], federations: [], notApproved }

    const { approved, kept } = await approve(tx, ctx, month, approvable, above, at)
    return { month, approved, federations: kept, notApproved }
  })
}

/** The units whose reports may be meant, and the federations above those, as constituted in that month. */
async function findCandidates(tx: Tx, ctx: Context, month: Month, asked: AskedReports) {
  const rows = await tx.$queryRaw<{ id: string; federationPath: string | null }[]>`
    SELECT u.id, f.path AS "federationPath"
    FROM units u
    LEFT JOIN month_reports r ON r.tenant_id = u.tenant_id AND r.unit_id = u.id AND r.month = ${month}
    LEFT JOIN units f ON f.tenant_id = r.tenant_id AND f.id = r.federation_id
    WHERE u.tenant_id = ${ctx.tenantId}::uuid AND u.path >= ${ctx.scope.lo} AND u.path < ${ctx.scope.hi}
      AND EXISTS (SELECT FROM unnest(${asked.ranges.map(({ lo }) => lo)}::text[],
                                     ${asked.ranges.map(({ hi }) => hi)}::text[]) AS a(lo, hi)
                  WHERE u.path >= a.lo AND u.path < a.hi)
      AND (r.state = 'submitted' OR u.id = ANY(${asked.named}::uuid[]))`
  const federationPaths = rows.flatMap(({ federationPath }) => (federationPath ? [federationPath] : []))
  const paths = [...new Set(federationPaths.flatMap(pathsDownTo))].filter((path) => isWithin(path, ctx.scope))
  const above = await tx.$queryRaw<KeptUnit[]>`
    SELECT id, code, name, path FROM units
    WHERE tenant_id = ${ctx.tenantId}::uuid AND path = ANY(${paths}::text[])
      AND path >= ${ctx.scope.lo} AND path < ${ctx.scope.hi}
    ORDER BY path`
  return { unitIds: rows.map(({ id }) => id), above }
}

function judge(
  ctx: Context,
  reports: readonly ReportHead[],
  seen: ReadonlyMap<string, number | undefined>,
  at: Date,
) {
  const approvable: ReportHead[] = []
  const notApproved: NotApproved[] = []
  for (const report of reports) {
    const why = whyNot(ctx, report, seen.get(report.code), at)
    if (why === null) approvable.push(report)
    else notApproved.push({ code: report.code, name: report.name, why })
  }
  return { approvable, notApproved }
}

function whyNot(ctx: Context, report: ReportHead, seen: number | undefined, at: Date): NotApprovedWhy | null {
  if (seen !== undefined && seen !== report.version) return 'changed'
  if (!canAct(report.state, 'approve', circumstancesOf(report, at))) return 'not_submitted'
  return report.submittedBy === ctx.userId ? 'own_submission' : null
}

function refusalOf(why: NotApprovedWhy, report: ReportHead): DomainError {
  if (why === 'changed') return reportChanged(report)
  if (why === 'own_submission') return new DomainError('forbidden', 'own_submission')
  return new DomainError('conflict', 'report_not_submitted')
}

async function approve(
  tx: Tx,
  ctx: Context,
  month: Month,
  reports: readonly ReportHead[],
  above: readonly KeptUnit[],
  at: Date,
) {
  const unitIds = reports.map(({ unitId }) => unitId)
  const snapshots = await keepUnitSnapshots(tx, ctx, month, unitIds, at)
  await tx.$executeRaw`
    UPDATE month_reports SET state = 'approved', version = version + 1
    WHERE tenant_id = ${ctx.tenantId}::uuid AND month = ${month} AND unit_id = ANY(${unitIds}::uuid[])
      AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}`
  await tx.$executeRaw`
    UPDATE corrections SET closed_at = ${at}::timestamptz
    WHERE tenant_id = ${ctx.tenantId}::uuid AND month = ${month} AND unit_id = ANY(${unitIds}::uuid[])
      AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}
      AND decision = 'granted' AND closed_at IS NULL`
  await recordEvents(tx, ctx, { kind: 'approved', month, at }, unitIds)

  const touched = above.filter(({ path }) =>
    reports.some((report) => report.federationPath?.startsWith(path)),
  )
  const totals = await keepFederationSnapshots(tx, ctx, month, touched, at)
  await audit(tx, ctx, {
    act: 'reports.approved',
    subjectKind: 'month',
    subjectId: String(month),
    ...(reports.length === 1 && reports[0] ? { unitPath: reports[0].path } : {}),
    details: { units: unitIds, federations: touched.map(({ id }) => id) },
  })
  return {
    approved: withSnapshot(
      reports.map(({ unitId, ...report }) => ({ id: unitId, ...report })),
      snapshots,
    ),
    kept: withSnapshot(touched, totals),
  }
}

function withSnapshot(
  units: readonly Omit<KeptUnit, 'path'>[],
  snapshots: readonly { unitId: string; revision: number; sha256: string }[],
) {
  const byUnit = new Map(snapshots.map((snapshot) => [snapshot.unitId, snapshot]))
  return units.map(({ id, code, name }) => {
    const { revision, sha256 } = byUnit.get(id)!
    return { code, name, revision, sha256 }
  })
}
