import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import { matchBits, matchMasks, matchScore, signsOfMask } from '@/lib/members/rules/match'
import type { PathRange } from '@/lib/units/rules/unit-path'
import type { RefreshedDuplicatesView } from './views'

/** The most pairs one pass puts into the queue, the surest first. */
const mostPairs = 5000
/** Below it, two entries are not a matter for anybody. */
const leastScore = 40

const scoreOfMask = Array.from({ length: matchMasks }, (_, mask) => matchScore(signsOfMask(mask)))

/**
 * Looks for entries of one person among those of a range, by equal identity number, card, phone with given name,
 * or name with birth; scores them and brings the queue up to date. Pairs that somebody decided stay as they are.
 * `of`: only pairs with one of these members. Two statements, whatever the number of members.
 */
export async function refreshPairs(
  tx: Tx,
  ctx: Context,
  range: PathRange,
  of: readonly string[] | null = null,
): Promise<RefreshedDuplicatesView> {
  const rows = await tx.$queryRaw<{ candidates: number; opened: number; found: string[] }[]>`
    WITH pool AS MATERIALIZED (
      SELECT id, person_id, unit_id, unit_path, identity_kind, identity_hash, card_number, search_key, given_key,
             birth_on, birth_year, phone
      FROM members
      WHERE tenant_id = ${ctx.tenantId}::uuid AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}
        AND unit_path >= ${range.lo} AND unit_path < ${range.hi} AND status NOT IN ('merged', 'voided')
    ), asked AS (
      SELECT * FROM pool WHERE ${of}::uuid[] IS NULL OR id = ANY(${of}::uuid[])
    ), alike AS (
      SELECT least(a.id, b.id) AS first_id, greatest(a.id, b.id) AS second_id
      FROM asked a JOIN pool b ON b.identity_hash = a.identity_hash AND (a.id < b.id OR ${of}::uuid[] IS NOT NULL AND a.id <> b.id)
      UNION
      SELECT least(a.id, b.id), greatest(a.id, b.id)
      FROM asked a JOIN pool b ON b.card_number = a.card_number AND (a.id < b.id OR ${of}::uuid[] IS NOT NULL AND a.id <> b.id)
      UNION
      SELECT least(a.id, b.id), greatest(a.id, b.id)
      FROM asked a JOIN pool b ON b.phone = a.phone AND b.given_key = a.given_key
        AND (a.id < b.id OR ${of}::uuid[] IS NOT NULL AND a.id <> b.id)
      UNION
      SELECT least(a.id, b.id), greatest(a.id, b.id)
      FROM asked a JOIN pool b ON b.search_key = a.search_key AND b.birth_year = a.birth_year
        AND (a.birth_on = b.birth_on OR a.birth_on IS NULL OR b.birth_on IS NULL)
        AND (a.id < b.id OR ${of}::uuid[] IS NOT NULL AND a.id <> b.id)
    ), marked AS (
      SELECT a.id AS first_id, b.id AS second_id, a.unit_id AS first_unit, a.unit_path AS first_path,
             b.unit_id AS second_unit, b.unit_path AS second_path,
             CASE WHEN a.identity_kind = b.identity_kind THEN
                    CASE WHEN a.identity_hash = b.identity_hash THEN ${matchBits.identitySame}::int ELSE ${matchBits.identityOther}::int END
                  ELSE 0 END
             + CASE WHEN a.card_number = b.card_number THEN ${matchBits.cardSame}::int
                    WHEN a.card_number <> b.card_number THEN ${matchBits.cardOther}::int ELSE 0 END
             + CASE WHEN a.search_key = b.search_key THEN ${matchBits.name}::int ELSE 0 END
             + CASE WHEN a.given_key = b.given_key THEN ${matchBits.givenName}::int ELSE 0 END
             + CASE WHEN a.birth_on = b.birth_on THEN ${matchBits.birthSame}::int
                    WHEN a.birth_on <> b.birth_on THEN ${matchBits.birthOther}::int
                    WHEN a.birth_year = b.birth_year THEN ${matchBits.birthYear}::int
                    WHEN a.birth_year <> b.birth_year THEN ${matchBits.birthOther}::int ELSE 0 END
             + CASE WHEN a.phone = b.phone THEN ${matchBits.phone}::int ELSE 0 END AS mask
      FROM alike p JOIN pool a ON a.id = p.first_id JOIN pool b ON b.id = p.second_id
      WHERE a.person_id <> b.person_id
    ), scored AS (
      SELECT m.*, (${scoreOfMask}::int[])[m.mask + 1] AS score FROM marked m
    ), best AS (
      SELECT s.*, array_remove(ARRAY[
        CASE WHEN s.mask & ${matchBits.identitySame}::int > 0 THEN 'identity' END,
        CASE WHEN s.mask & ${matchBits.cardSame}::int > 0 THEN 'card' END,
        CASE WHEN s.mask & ${matchBits.name}::int > 0 THEN
          CASE WHEN s.mask & ${matchBits.birthSame}::int > 0 THEN 'name_birth'
               WHEN s.mask & ${matchBits.birthYear}::int > 0 THEN 'name_year' ELSE 'name' END END,
        CASE WHEN s.mask & ${matchBits.phone}::int > 0 THEN
          CASE WHEN s.mask & ${matchBits.givenName}::int > 0 THEN 'phone_name' ELSE 'phone' END END], NULL) AS signs
      FROM scored s WHERE s.score >= ${leastScore}::int ORDER BY s.score DESC, s.first_id, s.second_id LIMIT ${mostPairs}::int
    ), kept AS (
      INSERT INTO duplicate_pairs AS d (tenant_id, first_id, second_id, first_unit_id, first_path, second_unit_id, second_path,
        score, signs, state)
      SELECT ${ctx.tenantId}::uuid, first_id, second_id, first_unit, first_path, second_unit, second_path, score, signs, 'open'
      FROM best
      ON CONFLICT (tenant_id, first_id, second_id) DO UPDATE
        SET score = excluded.score, signs = excluded.signs, state = 'open', decided_at = NULL, reason = NULL,
            first_unit_id = excluded.first_unit_id, first_path = excluded.first_path,
            second_unit_id = excluded.second_unit_id, second_path = excluded.second_path
        -- What nobody but a pass like this one closed comes back.
        WHERE d.state = 'open' OR (d.state = 'distinct' AND d.decided_by IS NULL)
      RETURNING xmax = 0 AS made
    )
    SELECT (SELECT count(*) FROM best)::int AS candidates, (SELECT count(*) FROM kept WHERE made)::int AS opened,
           coalesce((SELECT array_agg(first_id || ' ' || second_id) FROM best), '{}') AS found`
  const { candidates = 0, opened = 0, found = [] } = rows[0] ?? {}
  const limited = candidates === mostPairs
  const closed = limited ? 0 : await closeOthers(tx, ctx, range, of, found)
  return { candidates, opened, closed, limited }
}

/** Pairs of the range for which nothing speaks any more leave the queue; nobody decided them. */
function closeOthers(
  tx: Tx,
  ctx: Context,
  range: PathRange,
  of: readonly string[] | null,
  found: readonly string[],
): Promise<number> {
  return tx.$executeRaw`
    UPDATE duplicate_pairs SET state = 'distinct', decided_at = now()
    WHERE tenant_id = ${ctx.tenantId}::uuid AND state = 'open'
      AND first_path >= ${ctx.scope.lo} AND first_path < ${ctx.scope.hi} AND first_path >= ${range.lo} AND first_path < ${range.hi}
      AND second_path >= ${ctx.scope.lo} AND second_path < ${ctx.scope.hi} AND second_path >= ${range.lo} AND second_path < ${range.hi}
      AND (${of}::uuid[] IS NULL OR first_id = ANY(${of}::uuid[]) OR second_id = ANY(${of}::uuid[]))
      AND first_id || ' ' || second_id <> ALL (${found}::text[])`
}
