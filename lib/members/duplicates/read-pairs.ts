import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import { fullNameOf } from '@/lib/format/person-name'
import { maskCard, maskIdentity, maskName, maskPhone } from '@/lib/members/rules/mask'
import type { MemberStatus } from '@/lib/members/rules/member-status'
import { readSight, seesInFull, type Sight } from '@/lib/members/sight'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { PathRange } from '@/lib/units/rules/unit-path'
import type { DuplicateState } from './schemas'
import type { DuplicatePairView, DuplicateSide } from './views'

/** An entry of a pair as the database writes it in JSON. */
interface StoredSide {
  id: string
  version: number
  unitPath: string
  familyName: string
  middleName: string
  givenName: string
  birthOn: CalendarDate | null
  birthYear: number | null
  identityLast4: string | null
  phone: string | null
  cardNumber: string | null
  unit: { code: string; name: string }
  status: MemberStatus
  statusOn: CalendarDate
  complete: boolean
}

interface PairRow {
  score: number
  signs: string[]
  state: DuplicateState
  first: StoredSide
  second: StoredSide
  decidedOn: CalendarDate | null
  decidedBy: string | null
  reason: string | null
  mergeId: string | null
}

/** Which pairs: those of a range in one state, from after one of them on; or one pair by its ids, the smaller first. */
export type PairQuery =
  | { range: PathRange; state: DuplicateState; after: readonly [string, string] | null; most: number }
  | { pair: readonly [string, string] }

/** Pairs whose both entries lie in scope, the surest first. One statement, and one for the mask. */
export async function readPairs(tx: Tx, ctx: Context, query: PairQuery): Promise<DuplicatePairView[]> {
  const pair = 'pair' in query ? query.pair : null
  const { range, state, after, most } = 'pair' in query ? { ...nothing, range: ctx.scope } : query
  const rows = await tx.$queryRaw<PairRow[]>`
    WITH side AS (
      SELECT m.tenant_id, m.id, m.status, m.person_id, jsonb_build_object('id', m.id, 'version', m.version, 'unitPath', m.unit_path,
        'familyName', m.family_name, 'middleName', m.middle_name, 'givenName', m.given_name, 'birthOn', m.birth_on,
        'birthYear', m.birth_year, 'identityLast4', m.identity_last4, 'phone', m.phone, 'cardNumber', m.card_number,
        'unit', jsonb_build_object('code', u.code, 'name', u.name), 'status', m.status, 'statusOn', m.status_on,
        'complete', m.complete) AS entry
      FROM members m JOIN units u ON u.tenant_id = m.tenant_id AND u.id = m.unit_id
      WHERE m.tenant_id = ${ctx.tenantId}::uuid AND m.unit_path >= ${ctx.scope.lo} AND m.unit_path < ${ctx.scope.hi}
    )
    SELECT d.score::int AS score, d.signs, d.state, a.entry AS first, b.entry AS second, d.reason,
      (d.decided_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS "decidedOn", w.display_name AS "decidedBy",
      (SELECT g.id FROM member_merges g
       WHERE g.tenant_id = d.tenant_id AND d.state = 'merged' AND g.undone_at IS NULL
         AND g.kept_id IN (d.first_id, d.second_id) AND g.absorbed_id IN (d.first_id, d.second_id)
         AND g.unit_path >= ${ctx.scope.lo} AND g.unit_path < ${ctx.scope.hi}) AS "mergeId"
    FROM duplicate_pairs d
    JOIN side a ON a.tenant_id = d.tenant_id AND a.id = d.first_id
    JOIN side b ON b.tenant_id = d.tenant_id AND b.id = d.second_id
    LEFT JOIN tenant_users w ON w.tenant_id = d.tenant_id AND w.user_id = d.decided_by
    WHERE d.tenant_id = ${ctx.tenantId}::uuid
      AND d.first_path >= ${ctx.scope.lo} AND d.first_path < ${ctx.scope.hi}
      AND d.second_path >= ${ctx.scope.lo} AND d.second_path < ${ctx.scope.hi}
      AND CASE WHEN ${pair !== null} THEN d.first_id = ${pair?.[0] ?? null}::uuid AND d.second_id = ${pair?.[1] ?? null}::uuid
          ELSE d.state = ${state}
            AND (d.state = 'merged' OR a.status NOT IN ('merged', 'voided') AND b.status NOT IN ('merged', 'voided'))
            AND (d.state <> 'distinct' OR d.decided_by IS NOT NULL)
            AND (d.first_path >= ${range.lo} AND d.first_path < ${range.hi} OR d.second_path >= ${range.lo} AND d.second_path < ${range.hi})
            AND (${after?.[0] ?? null}::uuid IS NULL OR (-d.score, d.first_id, d.second_id) > (
              SELECT -x.score, x.first_id, x.second_id FROM duplicate_pairs x
              WHERE x.tenant_id = d.tenant_id AND x.first_id = ${after?.[0] ?? null}::uuid AND x.second_id = ${after?.[1] ?? null}::uuid
                AND x.first_path >= ${ctx.scope.lo} AND x.first_path < ${ctx.scope.hi}
                AND x.second_path >= ${ctx.scope.lo} AND x.second_path < ${ctx.scope.hi}))
          END
    ORDER BY d.score DESC, d.first_id, d.second_id LIMIT ${most}::int`
  if (rows.length === 0) return []
  const sight = await readSight(tx, ctx)
  return rows.map(({ first, second, decidedOn, decidedBy, reason, ...row }) => ({
    ...row,
    first: sideOf(sight, first),
    second: sideOf(sight, second),
    decided: row.state === 'open' || decidedOn === null ? null : { on: decidedOn, by: decidedBy, reason },
  }))
}

const nothing = { state: 'open', after: null, most: 1 } as const

function sideOf(sight: Sight, stored: StoredSide): DuplicateSide {
  const { unitPath, familyName, middleName, givenName, birthOn, birthYear, identityLast4, ...side } = stored
  const full = seesInFull(sight, { id: side.id, unitPath })
  const year = birthYear === null ? null : String(birthYear)
  return {
    ...side,
    name: full
      ? fullNameOf({ family: familyName, middle: middleName, given: givenName })
      : maskName({ familyName, middleName, givenName }),
    birth: full ? (birthOn ?? year) : year,
    identity: maskIdentity(identityLast4),
    phone: full ? side.phone : maskPhone(side.phone),
    cardNumber: full ? side.cardNumber : maskCard(side.cardNumber),
    masked: !full,
  }
}
