import 'server-only'
import type { Context } from '@/lib/core/context'
import { DomainError, notFound } from '@/lib/core/errors'
import type { Tx } from '@/lib/db/with-scope'
import { parseEntry, type FigureEntry } from '@/lib/figures/rules/figure-entry'
import type { ReportCircumstances, ReportState } from '@/lib/figures/rules/month-state'
import { formatInstant } from '@/lib/format/dates'
import { cutoffDate } from '@/lib/periods/rules/due-date'
import type { Month } from '@/lib/periods/rules/month'
import type { ScopedUnit } from '@/lib/units/internal'
import type { ReportEventKind } from './report-views'
import { ownRangeOf, rangeOf, type PathRange } from '@/lib/units/rules/unit-path'

/** Where a unit's month stands, with what decides over the next step. */
export interface ReportHead {
  unitId: string
  code: string
  name: string
  path: string
  state: ReportState
  /** 0 where the month has not begun. */
  version: number
  /** The federation it counts under, by its place today; null outside the context's scope or before it began. */
  federationPath: string | null
  locked: boolean
  correctionUntil: Date | null
  /** Who handed it in last. */
  submittedBy: string | null
  lastKind: ReportEventKind | null
  lastActor: string | null
  lastAt: Date | null
}

/**
 * Units by their codes within the context's scope.
 * @throws DomainError not_found when one of them is elsewhere or nowhere
 */
export async function findUnits(tx: Tx, ctx: Context, codes: readonly string[]): Promise<ScopedUnit[]> {
  const wanted = [...new Set(codes)]
  const units = await tx.$queryRaw<ScopedUnit[]>`
    SELECT id, code, name, path, parent_id AS "parentId", rank, kind FROM units
    WHERE tenant_id = ${ctx.tenantId}::uuid AND code = ANY(${wanted}::text[])
      AND path >= ${ctx.scope.lo} AND path < ${ctx.scope.hi}`
  if (units.length !== wanted.length) throw notFound()
  return units
}

/** The reports an act means. */
export interface AskedReports {
  ranges: readonly PathRange[]
  /** Units asked for by themselves, and not as a part of a federation. */
  named: readonly string[]
}

/**
 * Turns what was asked into ranges of paths: exactly `units`, and everything in `subtrees`; the context's own
 * subtree where neither is named.
 * @throws DomainError not_found
 */
export async function findAsked(
  tx: Tx,
  ctx: Context,
  asked: { units?: readonly string[] | undefined; subtrees?: readonly string[] | undefined },
): Promise<AskedReports> {
  const exact = new Set(asked.units)
  const subtrees = asked.subtrees ?? (asked.units ? [] : [ctx.unitCode])
  const found = await findUnits(tx, ctx, [...exact, ...subtrees])
  return {
    ranges: found.map(({ code, path }) =>
      exact.has(code) && !subtrees.includes(code) ? ownRangeOf(path) : rangeOf(path),
    ),
    named: found.filter(({ code, rank }) => exact.has(code) || rank === 'grassroots').map(({ id }) => id),
  }
}

/** Where the reports of a month stand, one row for each unit. The units must be locked before a change. */
export async function readReports(
  tx: Tx,
  ctx: Context,
  month: Month,
  unitIds: readonly string[],
): Promise<ReportHead[]> {
  return tx.$queryRaw<ReportHead[]>`
    SELECT u.id AS "unitId", u.code, u.name, u.path, coalesce(r.state, 'draft') AS state,
           coalesce(r.version, 0) AS version, f.path AS "federationPath", l.month IS NOT NULL AS locked, k.expires_at AS "correctionUntil",
           s.actor_id AS "submittedBy", e.kind AS "lastKind", e.actor_name AS "lastActor", e.at AS "lastAt"
    FROM units u
    LEFT JOIN month_reports r ON r.tenant_id = u.tenant_id AND r.unit_id = u.id AND r.month = ${month}
    LEFT JOIN units f ON f.tenant_id = r.tenant_id AND f.id = r.federation_id
    LEFT JOIN period_locks l ON l.tenant_id = u.tenant_id AND l.month = ${month}
    LEFT JOIN LATERAL (
      SELECT c.expires_at FROM corrections c
      WHERE c.tenant_id = u.tenant_id AND c.unit_id = u.id AND c.month = ${month}
        AND c.decision = 'granted' AND c.closed_at IS NULL
      ORDER BY c.expires_at DESC LIMIT 1) k ON true
    LEFT JOIN LATERAL (
      SELECT v.actor_id FROM report_events v
      WHERE v.tenant_id = u.tenant_id AND v.unit_id = u.id AND v.month = ${month} AND v.kind = 'submitted'
      ORDER BY v.at DESC, v.id DESC LIMIT 1) s ON true
    LEFT JOIN LATERAL (
      SELECT v.kind, v.actor_name, v.at FROM report_events v
      WHERE v.tenant_id = u.tenant_id AND v.unit_id = u.id AND v.month = ${month}
      ORDER BY v.at DESC, v.id DESC LIMIT 1) e ON true
    WHERE u.tenant_id = ${ctx.tenantId}::uuid AND u.id = ANY(${unitIds}::uuid[])
      AND u.path >= ${ctx.scope.lo} AND u.path < ${ctx.scope.hi}
    ORDER BY u.path`
}

export async function readReport(tx: Tx, ctx: Context, month: Month, unitId: string): Promise<ReportHead> {
  const [report] = await readReports(tx, ctx, month, [unitId])
  if (!report) throw notFound()
  return report
}

/** The federation a unit counted under at the cut-off of a month; null when the unit did not live then. */
export async function findFederationThen(
  tx: Tx,
  ctx: Context,
  unitId: string,
  month: Month,
): Promise<string | null> {
  const cutoff = cutoffDate(month, ctx.cutoffDay)
  const rows = await tx.$queryRaw<{ federationId: string }[]>`
    SELECT federation_id AS "federationId" FROM unit_placements
    WHERE tenant_id = ${ctx.tenantId}::uuid AND unit_id = ${unitId}::uuid
      AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}
      AND valid_from <= ${cutoff}::date AND (valid_to IS NULL OR valid_to > ${cutoff}::date)
    ORDER BY valid_from DESC LIMIT 1`
  return rows[0]?.federationId ?? null
}

export function circumstancesOf(
  report: Pick<ReportHead, 'locked' | 'correctionUntil'>,
  now: Date,
): ReportCircumstances {
  return { locked: report.locked, correctionUntil: report.correctionUntil, now }
}

/** What tells somebody that the report on their screen is not the present one any more. */
export function reportChanged(report: ReportHead): DomainError {
  if (!report.lastKind || !report.lastAt) return new DomainError('conflict')
  return new DomainError('conflict', 'report_changed', {
    act: report.lastKind,
    name: report.lastActor ?? '',
    at: formatInstant(report.lastAt),
  })
}

/** Cells as one statement brings them: the text of each entry by its indicator. */
export type EntryTexts = Readonly<Record<string, string>>

export function entriesOf(texts: EntryTexts | null): Record<string, FigureEntry> {
  const entries: Record<string, FigureEntry> = {}
  for (const [indicator, text] of Object.entries(texts ?? {})) {
    const entry = parseEntry(text)
    if (entry === null) throw new RangeError(`Not an entry: '${text}'`)
    entries[indicator] = entry
  }
  return entries
}
