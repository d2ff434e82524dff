import 'server-only'
import type { Context } from '@/lib/core/context'
import { can } from '@/lib/core/permissions'
import type { Tx } from '@/lib/db/with-scope'
import { fullNameOf } from '@/lib/format/person-name'
import { daysToAnswer, transferStateOn, type TransferState } from '@/lib/members/rules/transfer-state'
import { readSight, seesInFull, type Sight } from '@/lib/members/sight'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { PathRange } from '@/lib/units/rules/unit-path'
import type { TransferDirection, TransferFilter } from './schemas'
import type { TransferEvidence, TransferView } from './views'

interface TransferRow {
  id: string
  outgoing: boolean
  incoming: boolean
  state: TransferState
  evidence: TransferEvidence
  byCode: boolean
  offeredOn: CalendarDate
  deadline: CalendarDate
  reason: string | null
  decisionNumber: string | null
  decidedOn: CalendarDate | null
  effectiveOn: CalendarDate | null
  answeredOn: CalendarDate | null
  answerReason: string | null
  /** The entry of the two that lies in the asker's scope, the arrived one first. */
  memberId: string | null
  arrivedId: string | null
  seenId: string | null
  seenPath: string | null
  familyName: string | null
  middleName: string | null
  givenName: string | null
}

export interface TransferQuery {
  range: PathRange
  direction: TransferDirection
  state: TransferFilter
  id: string | null
  after: string | null
  most: number
}

/** Transfers from or to units of a range, the latest first. One statement, and one for the mask. */
export async function readTransfers(tx: Tx, ctx: Context, query: TransferQuery): Promise<TransferView[]> {
  const { range, direction, state, id, after, most } = query
  const rows = await tx.$queryRaw<TransferRow[]>`
    SELECT t.id, t.state, t.evidence, t.to_unit_id IS NULL OR t.code_hash IS NOT NULL AS "byCode",
      t.from_unit_path >= ${ctx.scope.lo} AND t.from_unit_path < ${ctx.scope.hi} AS outgoing,
      (t.to_unit_path >= ${ctx.scope.lo} AND t.to_unit_path < ${ctx.scope.hi}) IS TRUE AS incoming,
      t.offered_on::text AS "offeredOn", t.deadline::text AS deadline, t.reason, t.decision_number AS "decisionNumber",
      t.decided_on::text AS "decidedOn", t.effective_on::text AS "effectiveOn",
      (t.answered_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS "answeredOn", t.answer_reason AS "answerReason",
      m.id AS "memberId", a.id AS "arrivedId", coalesce(a.id, m.id) AS "seenId",
      coalesce(a.unit_path, m.unit_path) AS "seenPath", coalesce(a.family_name, m.family_name) AS "familyName",
      coalesce(a.middle_name, m.middle_name) AS "middleName", coalesce(a.given_name, m.given_name) AS "givenName"
    FROM member_transfers t
    LEFT JOIN members m ON m.tenant_id = t.tenant_id AND m.id = t.member_id
      AND m.unit_path >= ${ctx.scope.lo} AND m.unit_path < ${ctx.scope.hi}
    LEFT JOIN members a ON a.tenant_id = t.tenant_id AND a.id = t.arrived_id
      AND a.unit_path >= ${ctx.scope.lo} AND a.unit_path < ${ctx.scope.hi}
    WHERE t.tenant_id = ${ctx.tenantId}::uuid
      AND (${direction} <> 'incoming' AND t.from_unit_path >= ${range.lo} AND t.from_unit_path < ${range.hi}
           AND t.from_unit_path >= ${ctx.scope.lo} AND t.from_unit_path < ${ctx.scope.hi}
           OR ${direction} <> 'outgoing' AND t.to_unit_path >= ${range.lo} AND t.to_unit_path < ${range.hi}
           AND t.to_unit_path >= ${ctx.scope.lo} AND t.to_unit_path < ${ctx.scope.hi})
      AND (${state} = 'all' OR (t.state = 'offered' AND t.deadline >= ${ctx.today}::date) = (${state} = 'open'))
      AND (${id}::uuid IS NULL OR t.id = ${id}::uuid) AND (${after}::uuid IS NULL OR t.id < ${after}::uuid)
    ORDER BY t.id DESC LIMIT ${most}`
  if (rows.length === 0) return []
  const sight = await readSight(tx, ctx)
  return rows.map((row) => viewOf(ctx, sight, row))
}

function viewOf(ctx: Context, sight: Sight, row: TransferRow): TransferView {
  const { outgoing, incoming, seenId, seenPath, familyName, middleName, givenName, ...transfer } = row
  const mayAct = can(ctx, 'members.transfer')
  const state = transferStateOn(row, ctx.today)
  const full = seenId !== null && seesInFull(sight, { id: seenId, unitPath: seenPath ?? '' })
  const name = { family: familyName ?? '', middle: middleName ?? '', given: givenName ?? '' }
  return {
    ...transfer,
    state,
    direction: outgoing && incoming ? 'within' : outgoing ? 'outgoing' : 'incoming',
    fullName: full ? fullNameOf(name) : null,
    daysLeft: daysToAnswer(row, ctx.today),
    may: {
      accept: mayAct && incoming && state === 'offered',
      decline: mayAct && incoming && state === 'offered',
      // Also what has lapsed: the member goes on waiting until somebody sees to it.
      withdraw: mayAct && outgoing && row.state === 'offered',
    },
  }
}
