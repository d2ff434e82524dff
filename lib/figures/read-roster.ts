import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { RosterCounts } from '@/lib/figures/rules/roster-checks'
import { addDays } from '@/lib/periods/rules/calendar-date'
import { cutoffDate } from '@/lib/periods/rules/due-date'
import { addMonths, type Month } from '@/lib/periods/rules/month'

/** A union's register in a month, in numbers alone: nobody is named, so that masks have nothing to hide. */
export interface RosterFigures {
  counts: RosterCounts
  /** Women among the members at the cut-off. */
  women: number
}

interface RosterRow {
  unitId: string
  members: number
  women: number
  complete: number
  admitted: number
  arrived: number
  moved: number
  left: number
  referred: number
}

/**
 * What the registers of unions count for a month, in one statement: stocks on the evening of the cut-off, flows from
 * the day after the one before. A union whose register held nobody yet by then is absent: nothing is compared.
 * Records count as complete as they are today.
 */
export async function readRoster(
  tx: Tx,
  ctx: Context,
  month: Month,
  unitIds: readonly string[],
): Promise<Map<string, RosterFigures>> {
  const cutoff = cutoffDate(month, ctx.cutoffDay)
  const from = addDays(cutoffDate(addMonths(month, -1), ctx.cutoffDay), 1)
  const rows = await tx.$queryRaw<RosterRow[]>`
    SELECT u.id AS "unitId", s.members, s.women, s.complete, e.admitted, e.arrived, e.moved, e.gone AS left, e.referred
    FROM units u
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS members, count(*) FILTER (WHERE m.sex = 'female')::int AS women,
             count(*) FILTER (WHERE m.complete)::int AS complete
      FROM membership_spells s JOIN members m ON m.tenant_id = s.tenant_id AND m.id = s.member_id
      WHERE s.tenant_id = u.tenant_id AND s.unit_path = u.path AND s.state = 'active' AND s.voided_at IS NULL
        AND s.valid_from <= ${cutoff}::date AND (s.valid_to IS NULL OR s.valid_to > ${cutoff}::date)) s
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE v.kind = 'admitted' AND v.stands)::int AS admitted,
             count(*) FILTER (WHERE v.kind = 'transferred_in' AND v.stands)::int AS arrived,
             count(*) FILTER (WHERE v.kind = 'transferred_out' AND v.ends)::int AS moved,
             count(*) FILTER (WHERE v.kind IN ('resigned', 'struck_off', 'expelled', 'retired', 'died', 'honoured') AND v.ends)::int AS gone,
             count(*) FILTER (WHERE v.kind = 'party_referred' AND NOT v.merged)::int AS referred
      FROM (
        -- Of an entry made one with another only what its own days say; a death or an honour ends a membership or none.
        SELECT k.kind, m.status = 'merged' AS merged,
               m.status <> 'merged' OR EXISTS (
                 SELECT FROM membership_spells b WHERE b.tenant_id = k.tenant_id AND b.member_id = k.member_id
                   AND b.valid_from = k.effective_on AND b.voided_at IS NULL) AS stands,
               (m.status <> 'merged' AND k.kind NOT IN ('died', 'honoured')) OR EXISTS (
                 SELECT FROM membership_spells b WHERE b.tenant_id = k.tenant_id AND b.member_id = k.member_id
                   AND b.valid_to = k.effective_on AND b.voided_at IS NULL) AS ends
        FROM member_events k JOIN members m ON m.tenant_id = k.tenant_id AND m.id = k.member_id AND m.status <> 'voided'
        WHERE k.tenant_id = u.tenant_id AND k.unit_path = u.path AND k.voided_at IS NULL
          AND k.kind IN ('admitted', 'transferred_in', 'transferred_out', 'resigned', 'struck_off', 'expelled', 'retired',
                         'died', 'honoured', 'party_referred')
          AND k.effective_on >= ${from}::date AND k.effective_on <= ${cutoff}::date) v) e
    WHERE u.tenant_id = ${ctx.tenantId}::uuid AND u.id = ANY(${unitIds}::uuid[]) AND u.rank = 'grassroots'
      AND u.path >= ${ctx.scope.lo} AND u.path < ${ctx.scope.hi}
      AND EXISTS (SELECT FROM membership_spells h
                  WHERE h.tenant_id = u.tenant_id AND h.unit_path = u.path AND h.voided_at IS NULL
                    AND h.valid_from <= ${cutoff}::date)`
  return new Map(
    rows.map((row) => [
      row.unitId,
      {
        counts: {
          DV_TONG: row.members,
          DV_KNM: row.admitted,
          DV_DEN: row.arrived,
          DV_DI: row.moved,
          DV_GIAM: row.left,
          UT_GT: row.referred,
          HS_DU: row.complete,
        },
        women: row.women,
      },
    ]),
  )
}
