import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import { isFederationSnapshot } from '@/lib/figures/rules/federation-snapshot'
import type { Month } from '@/lib/periods/rules/month'
import { snapshotHash } from './report-snapshots'
import type { ReportEventKind, ReportRevision, ReportStory } from './report-views'

/** A request for a correction and what became of it, as the database has it. */
export interface StoredCorrection {
  id: string
  reason: string
  requestedBy: string
  requestedByName: string
  requestedAt: string
  decision: 'granted' | 'refused' | null
  decidedByName: string | null
  decidedAt: string | null
  decisionReason: string | null
  expiresAt: string | null
  closedAt: string | null
}

interface StoredEvent {
  kind: ReportEventKind
  reason: string | null
  by: string
  at: string
  cells: { indicator: string; reason: string }[]
}

interface StoredSnapshot {
  revision: number
  content: string
  sha256: string
  by: string
  at: string
}

export interface ReportHistory {
  stories: ReportStory[]
  corrections: StoredCorrection[]
  revisions: (ReportRevision & { content: string })[]
}

/** Everything that happened to a report, newest first, in one statement. */
export async function readReportHistory(
  tx: Tx,
  ctx: Context,
  unitId: string,
  month: Month,
): Promise<ReportHistory> {
  const rows = await tx.$queryRaw<
    { events: StoredEvent[]; corrections: StoredCorrection[]; snapshots: StoredSnapshot[] }[]
  >`
    SELECT
      (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', e.kind, 'reason', e.reason, 'by', e.actor_name, 'at', e.at,
         'cells', (SELECT coalesce(jsonb_agg(jsonb_build_object('indicator', c.indicator, 'reason', c.reason)), '[]')
                   FROM report_cell_returns c WHERE c.tenant_id = e.tenant_id AND c.event_id = e.id))
         ORDER BY e.at DESC, e.id DESC), '[]')
       FROM report_events e
       WHERE e.tenant_id = ${ctx.tenantId}::uuid AND e.unit_id = ${unitId}::uuid AND e.month = ${month}
         AND e.unit_path >= ${ctx.scope.lo} AND e.unit_path < ${ctx.scope.hi}) AS events,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'reason', k.reason, 'requestedBy', k.requested_by,
         'requestedByName', k.requested_by_name, 'requestedAt', k.requested_at, 'decision', k.decision,
         'decidedByName', w.display_name, 'decidedAt', k.decided_at, 'decisionReason', k.decision_reason,
         'expiresAt', k.expires_at, 'closedAt', k.closed_at) ORDER BY k.requested_at DESC), '[]')
       FROM corrections k LEFT JOIN tenant_users w ON w.tenant_id = k.tenant_id AND w.user_id = k.decided_by
       WHERE k.tenant_id = ${ctx.tenantId}::uuid AND k.unit_id = ${unitId}::uuid AND k.month = ${month}
         AND k.unit_path >= ${ctx.scope.lo} AND k.unit_path < ${ctx.scope.hi}) AS corrections,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('revision', s.revision, 'content', s.content, 'sha256', s.sha256,
         'by', coalesce(w.display_name, ''), 'at', s.approved_at) ORDER BY s.revision DESC), '[]')
       FROM report_snapshots s LEFT JOIN tenant_users w ON w.tenant_id = s.tenant_id AND w.user_id = s.approved_by
       WHERE s.tenant_id = ${ctx.tenantId}::uuid AND s.unit_id = ${unitId}::uuid AND s.month = ${month}
         AND s.unit_path >= ${ctx.scope.lo} AND s.unit_path < ${ctx.scope.hi}) AS snapshots`
  const { events, corrections, snapshots } = rows[0] ?? { events: [], corrections: [], snapshots: [] }
  return {
    stories: [...events.map(storyOf), ...corrections.flatMap(storiesOfCorrection)].sort((a, b) =>
      a.at < b.at ? 1 : a.at > b.at ? -1 : 0,
    ),
    corrections,
    revisions: snapshots.map((snapshot) => ({
      ...snapshot,
      at: instant(snapshot.at),
      intact: snapshotHash(snapshot.content) === snapshot.sha256,
    })),
  }
}

/** The revisions of one form: of a unit's own cells, or of a federation's totals. */
export function revisionsOf(history: ReportHistory, form: 'cells' | 'totals') {
  return history.revisions.filter(({ content }) => isFederationSnapshot(content) === (form === 'totals'))
}

/** As JavaScript writes it: PostgreSQL's JSON has an offset. */
function instant(text: string): string {
  return new Date(text).toISOString()
}

function storyOf(event: StoredEvent): ReportStory {
  return { ...event, at: instant(event.at) }
}

/** A grant is an event of the report itself; a request and a refusal are not. */
function storiesOfCorrection(correction: StoredCorrection): ReportStory[] {
  const requested: ReportStory = {
    kind: 'correction_requested',
    at: instant(correction.requestedAt),
    by: correction.requestedByName,
    reason: correction.reason,
    cells: [],
  }
  if (correction.decision !== 'refused' || !correction.decidedAt) return [requested]
  const refused: ReportStory = {
    kind: 'correction_refused',
    at: instant(correction.decidedAt),
    by: correction.decidedByName ?? '',
    reason: correction.decisionReason,
    cells: [],
  }
  return [refused, requested]
}
