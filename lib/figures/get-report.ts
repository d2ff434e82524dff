import 'server-only'
import { now } from '@/lib/core/clock'
import type { Context } from '@/lib/core/context'
import { notFound } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { can, requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { BLANK, sameEntry, type FigureEntry } from '@/lib/figures/rules/figure-entry'
import { canAct, canEdit, type ReportCircumstances } from '@/lib/figures/rules/month-state'
import { ownHistory } from '@/lib/figures/rules/own-history'
import { missingOf } from '@/lib/figures/rules/readiness'
import type { RosterCounts } from '@/lib/figures/rules/roster-checks'
import { parseSnapshot } from '@/lib/figures/rules/snapshot'
import { daysBetween } from '@/lib/periods/rules/calendar-date'
import type { Month } from '@/lib/periods/rules/month'
import { findUnit } from '@/lib/units/internal'
import { readRoster } from './read-roster'
import { readReportCells, type StoredCell } from './read-report-cells'
import { readReportHead, type StoredHead } from './read-report-head'
import { readReportHistory, revisionsOf, type StoredCorrection } from './read-report-history'
import { reportInput } from './report-schemas'
import type { ReportView } from './report-views'

/**
 * A unit's own report of a month: its figures beside the month before, where it stands and how it came there,
 * and what has changed since a revision was approved. Four statements beside the look-up.
 * @throws DomainError not_found for the unit at the top, which reports nothing itself, and for a revision that
 *   there is not
 */
export async function getReport({ ctx, input }: { ctx: Context; input: unknown }): Promise<ReportView> {
  const { unit: code, month, revision } = parseInput(reportInput, input)
  return withScope(ctx, async (tx) => {
    const unit = await findUnit(tx, ctx, code)
    requireCapability(ctx, 'figures.read')
    if (unit.rank === 'top') throw notFound()
    const head = await readReportHead(tx, ctx, unit, month)
    const stored = await readReportCells(tx, ctx, unit, month)
    const history = await readReportHistory(tx, ctx, unit.id, month)
    const roster = (await readRoster(tx, ctx, month, [unit.id])).get(unit.id)?.counts ?? null

    const revisions = revisionsOf(history, 'cells')
    const compared = revision ? revisions.find((one) => one.revision === revision) : revisions[0]
    if (revision && !compared) throw notFound()
    const at = now()
    const granted = history.corrections.find((one) => one.decision === 'granted' && !one.closedAt)
    const until = granted?.expiresAt ? new Date(granted.expiresAt) : null
    const circumstances = { locked: head.lockedAt !== null, correctionUntil: until, now: at }
    const request = history.corrections.find((one) => one.decision === null)
    const editable = head.active && canEdit(head.state, circumstances)
    const returned =
      head.state === 'returned' ? (history.stories.find(({ kind }) => kind === 'returned')?.cells ?? []) : []

    return {
      federation: ctx.tenantCode,
      unit: { code: unit.code, name: unit.name, rank: unit.rank },
      above: head.above,
      month,
      today: ctx.today,
      active: head.active,
      state: head.state,
      version: head.version,
      lockedAt: head.lockedAt?.toISOString() ?? null,
      dueOn: head.dueOn,
      submittedOn: head.submittedOn,
      daysLate: head.active ? Math.max(0, daysBetween(head.dueOn, head.submittedOn ?? ctx.today)) : 0,
      correction: until ? { until: until.toISOString(), running: at < until } : null,
      request: request ? requestOf(ctx, request) : null,
      may: mayOf(ctx, head, circumstances, editable, request),
      ownSubmission: head.submittedBy === ctx.userId,
      missing: editable ? missingFor(unit.id, month, stored, roster) : null,
      cells: stored.map((cell) => ({
        ...withoutPast(cell),
        roster: roster?.[cell.indicator] ?? null,
        ...comparison(cell, compared ? parseSnapshot(compared.content).entries : null),
        returnReason: returned.find(({ indicator }) => indicator === cell.indicator)?.reason ?? null,
      })),
      stories: history.stories,
      revisions: revisions.map(({ content: _, ...named }) => named),
      comparedWith: compared?.revision ?? null,
    }
  })
}

function requestOf(
  ctx: Context,
  { id, reason, requestedBy, requestedByName, requestedAt }: StoredCorrection,
) {
  const at = new Date(requestedAt).toISOString()
  return { id, reason, by: requestedByName, at, byMe: requestedBy === ctx.userId }
}

/** What this user may do now. Whoever handed the report in, or asked, does not decide over it. */
function mayOf(
  ctx: Context,
  { state, submittedBy }: StoredHead,
  circumstances: ReportCircumstances,
  editable: boolean,
  request: StoredCorrection | undefined,
): ReportView['may'] {
  const able = (act: Parameters<typeof canAct>[1]) => canAct(state, act, circumstances)
  return {
    edit: editable && can(ctx, 'figures.record'),
    submit: editable && can(ctx, 'reports.submit'),
    return: able('return') && can(ctx, 'reports.return'),
    approve: able('approve') && can(ctx, 'reports.approve') && submittedBy !== ctx.userId,
    requestCorrection: !request && !editable && able('grant_correction') && can(ctx, 'corrections.request'),
    decideCorrection:
      request !== undefined && request.requestedBy !== ctx.userId && can(ctx, 'corrections.grant'),
  }
}

function missingFor(unitId: string, month: Month, cells: readonly StoredCell[], roster: RosterCounts | null) {
  const entries = Object.fromEntries(cells.map(({ indicator, entry }) => [indicator, entry]))
  return missingOf({
    unitMonth: { unitId, month, entries },
    explanations: Object.fromEntries(cells.map(({ indicator, explanation }) => [indicator, explanation])),
    history: ownHistory(Object.fromEntries(cells.map(({ indicator, stated }) => [indicator, stated])), month),
    roster,
    requiredIndicators: cells.filter(({ required }) => required).map(({ indicator }) => indicator),
  })
}

function withoutPast({ stated: _, ...cell }: StoredCell) {
  return cell
}

function comparison(cell: StoredCell, approved: Readonly<Record<string, FigureEntry>> | null) {
  if (approved === null) return { approved: null, differs: false }
  const entry = approved[cell.indicator] ?? BLANK
  return { approved: entry, differs: !sameEntry(entry, cell.entry) }
}
