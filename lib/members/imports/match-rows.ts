import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import { matchBits as bit, matchMasks, matchScore, signsOfMask } from '@/lib/members/rules/match'

/** The score of every combination of signs, for the database to look up. */
const scores = Array.from({ length: matchMasks }, (_, mask) => matchScore(signsOfMask(mask)))

/**
 * Finds for each row that can go in whom it names: in the union it goes to by any sign, in the rest of the caller's
 * scope by identity number, card or record code. Writes what becomes of the row and what would change; rows that
 * name nobody stay new. All rows at once.
 */
export async function matchRows(tx: Tx, ctx: Context, importId: string): Promise<void> {
  await tx.$executeRaw`
    WITH r AS MATERIALIZED (
      SELECT row_number, record_id, target_unit_id, identity_kind, identity_hash, card_number, name_key, given_key,
             birth_on, birth_year, phone
      FROM member_import_rows
      WHERE tenant_id = ${ctx.tenantId}::uuid AND import_id = ${importId}::uuid AND outcome = 'new'
    ), m AS MATERIALIZED (
      SELECT id, unit_id, version, identity_kind, identity_hash, card_number, search_key, given_key, birth_on,
             birth_year, phone, status IN ('pending', 'active', 'suspended', 'transferring') AS living,
             status IN ('pending', 'active', 'suspended', 'transferring', 'honorary') AS holds_numbers
      FROM members
      WHERE tenant_id = ${ctx.tenantId}::uuid AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}
        AND status NOT IN ('merged', 'voided')
    ), dated AS (
      SELECT * FROM m WHERE birth_year IS NOT NULL
    ), few_of_name AS (
      -- Where a year is missing, some of a name are as good as all: more than one is a question anyway.
      SELECT unit_id, search_key, unnest((array_agg(id ORDER BY id))[1:3]) AS id FROM m GROUP BY unit_id, search_key
    ), few_undated AS (
      SELECT unit_id, search_key, unnest((array_agg(id ORDER BY id))[1:3]) AS id FROM m WHERE birth_year IS NULL
      GROUP BY unit_id, search_key
    ), pair AS (
      SELECT r.row_number, m.id FROM r JOIN m ON m.identity_hash = r.identity_hash
      UNION SELECT r.row_number, m.id FROM r JOIN m ON m.card_number = r.card_number
      UNION SELECT r.row_number, m.id FROM r JOIN m ON m.id = r.record_id
      UNION SELECT r.row_number, m.id FROM r
        JOIN dated m ON m.unit_id = r.target_unit_id AND m.search_key = r.name_key AND m.birth_year = r.birth_year
      UNION SELECT r.row_number, f.id FROM r
        JOIN few_of_name f ON f.unit_id = r.target_unit_id AND f.search_key = r.name_key WHERE r.birth_year IS NULL
      UNION SELECT r.row_number, f.id FROM r
        JOIN few_undated f ON f.unit_id = r.target_unit_id AND f.search_key = r.name_key WHERE r.birth_year IS NOT NULL
      UNION SELECT r.row_number, m.id FROM r
        JOIN m ON m.unit_id = r.target_unit_id AND m.phone = r.phone AND m.given_key = r.given_key
    ), signed AS (
      SELECT p.row_number, m.id, m.version, m.living, m.unit_id = r.target_unit_id AS here,
        m.holds_numbers AND m.identity_hash = r.identity_hash AS holds_identity,
        m.holds_numbers AND m.card_number = r.card_number AS holds_card,
        m.identity_hash = r.identity_hash OR m.card_number = r.card_number OR m.id = r.record_id AS numbered,
        CASE WHEN m.identity_kind = r.identity_kind THEN
          CASE WHEN m.identity_hash = r.identity_hash THEN ${bit.identitySame}::int ELSE ${bit.identityOther}::int END ELSE 0 END
        + CASE WHEN m.card_number = r.card_number THEN ${bit.cardSame}::int
               WHEN m.card_number <> r.card_number THEN ${bit.cardOther}::int ELSE 0 END
        + CASE WHEN m.search_key = r.name_key THEN ${bit.name}::int ELSE 0 END
        -- A row that names an entry by its code may leave the name out.
        + CASE WHEN m.given_key = r.given_key OR r.given_key = '' THEN ${bit.givenName}::int ELSE 0 END
        + CASE WHEN m.birth_on = r.birth_on THEN ${bit.birthSame}::int
               WHEN m.birth_on <> r.birth_on OR m.birth_year <> r.birth_year THEN ${bit.birthOther}::int
               WHEN m.birth_year = r.birth_year THEN ${bit.birthYear}::int ELSE 0 END
        + CASE WHEN m.phone = r.phone THEN ${bit.phone}::int ELSE 0 END
        + CASE WHEN m.id = r.record_id THEN ${bit.record}::int ELSE 0 END AS mask
      FROM pair p JOIN r ON r.row_number = p.row_number JOIN m ON m.id = p.id
    ), scored AS (
      SELECT *, (${scores}::int[])[mask + 1] AS score FROM signed
    ), ranked AS (
      SELECT s.*,
        row_number() OVER best AS place,
        max(score) FILTER (WHERE here AND living) OVER of_row AS best_score,
        bool_or(holds_identity) OVER others AS identity_elsewhere,
        bool_or(holds_card) OVER others AS card_elsewhere
      FROM scored s
      WHERE (s.score >= 40 AND (s.here OR s.living)) OR s.holds_identity OR s.holds_card
      WINDOW of_row AS (PARTITION BY s.row_number),
             best AS (PARTITION BY s.row_number ORDER BY s.living DESC, s.score DESC, s.here DESC, s.id),
             others AS (best ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING)
    ), tied AS (
      SELECT row_number, count(*) AS ties FROM ranked WHERE here AND living AND score = best_score GROUP BY row_number
    ), chosen AS (
      SELECT k.*, coalesce(t.ties, 1) AS ties FROM ranked k LEFT JOIN tied t ON t.row_number = k.row_number WHERE k.place = 1
    ), compared AS (
      SELECT c.row_number, c.id, c.version, c.score, c.here, c.living, c.numbered, c.ties, c.holds_identity, c.holds_card,
        coalesce(c.identity_elsewhere, false) AS identity_elsewhere, coalesce(c.card_elsewhere, false) AS card_elsewhere,
        array_remove(ARRAY[
          CASE WHEN r.given_name <> '' AND btrim(concat_ws(' ', nullif(r.family_name, ''), nullif(r.middle_name, ''), r.given_name))
            IS DISTINCT FROM btrim(concat_ws(' ', nullif(m.family_name, ''), nullif(m.middle_name, ''), m.given_name)) THEN 'fullName' END,
          CASE WHEN r.birth_on IS NOT NULL AND r.birth_on IS DISTINCT FROM m.birth_on
            OR r.birth_year IS NOT NULL AND r.birth_year IS DISTINCT FROM m.birth_year THEN 'birthOn' END,
          CASE WHEN r.sex IS NOT NULL AND r.sex IS DISTINCT FROM m.sex THEN 'sex' END,
          CASE WHEN r.identity_hash IS NOT NULL AND r.identity_hash IS DISTINCT FROM m.identity_hash THEN 'identityNumber' END,
          CASE WHEN r.phone IS NOT NULL AND r.phone IS DISTINCT FROM m.phone THEN 'phone' END,
          CASE WHEN r.email IS NOT NULL AND r.email IS DISTINCT FROM m.email THEN 'email' END,
          CASE WHEN r.hometown IS NOT NULL AND r.hometown IS DISTINCT FROM m.hometown THEN 'hometown' END,
          CASE WHEN r.address IS NOT NULL AND r.address IS DISTINCT FROM m.address THEN 'address' END,
          CASE WHEN r.commune_code IS NOT NULL AND r.commune_code IS DISTINCT FROM m.commune_code THEN 'communeCode' END,
          CASE WHEN r.job_title IS NOT NULL AND r.job_title IS DISTINCT FROM m.job_title THEN 'jobTitle' END,
          CASE WHEN r.contract IS NOT NULL AND r.contract IS DISTINCT FROM m.contract THEN 'contract' END,
          CASE WHEN r.education IS NOT NULL AND r.education IS DISTINCT FROM m.education THEN 'education' END,
          CASE WHEN r.social_insurance_number IS NOT NULL
            AND r.social_insurance_number IS DISTINCT FROM m.social_insurance_number THEN 'socialInsuranceNumber' END,
          CASE WHEN r.joined_on IS NOT NULL AND r.joined_on IS DISTINCT FROM m.joined_on THEN 'joinedOn' END,
          CASE WHEN r.admission_decision IS NOT NULL AND r.admission_decision IS DISTINCT FROM m.admission_decision THEN 'admissionDecision' END,
          CASE WHEN r.card_number IS NOT NULL AND r.card_number IS DISTINCT FROM m.card_number THEN 'cardNumber' END,
          CASE WHEN r.sub_unit_key IS NOT NULL AND r.sub_unit_key IS DISTINCT FROM su.search_key THEN 'subUnit' END,
          CASE WHEN r.note IS NOT NULL AND r.note IS DISTINCT FROM m.note THEN 'note' END,
          CASE WHEN r.ethnicity IS NOT NULL AND r.ethnicity IS DISTINCT FROM s.ethnicity THEN 'ethnicity' END,
          CASE WHEN r.religion IS NOT NULL AND r.religion IS DISTINCT FROM s.religion THEN 'religion' END,
          CASE WHEN r.party_member IS NOT NULL AND r.party_member IS DISTINCT FROM s.party_member THEN 'partyMember' END
        ], NULL) AS changed,
        num_nonnulls(r.birth_on, r.birth_year, r.sex, r.identity_hash, r.phone, r.email, r.hometown, r.address,
          r.commune_code, r.job_title, r.contract, r.education, r.social_insurance_number, r.joined_on,
          r.admission_decision, r.card_number, r.sub_unit_key, r.note)
        = num_nonnulls(m.birth_on, m.birth_year, m.sex, m.identity_hash, m.phone, m.email, m.hometown, m.address,
          m.commune_code, m.job_title, m.contract, m.education, m.social_insurance_number, m.joined_on,
          m.admission_decision, m.card_number, m.sub_unit_id, m.note) AS says_all
      FROM chosen c
      JOIN member_import_rows r ON r.tenant_id = ${ctx.tenantId}::uuid AND r.import_id = ${importId}::uuid AND r.row_number = c.row_number
      JOIN members m ON m.tenant_id = ${ctx.tenantId}::uuid AND m.id = c.id
        AND m.unit_path >= ${ctx.scope.lo} AND m.unit_path < ${ctx.scope.hi}
      LEFT JOIN member_sensitive s ON s.tenant_id = ${ctx.tenantId}::uuid AND s.member_id = m.id
        AND s.unit_path >= ${ctx.scope.lo} AND s.unit_path < ${ctx.scope.hi}
      LEFT JOIN sub_units su ON su.tenant_id = ${ctx.tenantId}::uuid AND su.id = m.sub_unit_id
        AND su.unit_path >= ${ctx.scope.lo} AND su.unit_path < ${ctx.scope.hi}
    ), judged AS (
      SELECT *, CASE
        WHEN NOT here THEN 'in_another_unit'
        -- Nothing to decide about a row that says what the register holds.
        WHEN changed = '{}' AND (says_all OR numbered AND score >= 85) THEN NULL
        WHEN NOT living THEN 'was_member'
        WHEN ties > 1 AND NOT (numbered AND score >= 85) THEN 'several_members'
        WHEN score < 85 AND numbered THEN 'number_of_another_name'
        WHEN score < 85 THEN 'likely_member' END AS doubt,
        CASE WHEN identity_elsewhere AND ('identityNumber' = ANY(changed) OR NOT here) THEN 'identity_taken'
             WHEN card_elsewhere AND 'cardNumber' = ANY(changed) THEN 'card_taken'
             WHEN holds_card AND NOT coalesce(holds_identity, false) AND (NOT here OR score < 40) THEN 'card_taken'
             -- An honorary member keeps the numbers, and is no member to be changed by a list.
             WHEN NOT living AND changed <> '{}' AND holds_identity THEN 'identity_taken'
             WHEN NOT living AND changed <> '{}' AND holds_card THEN 'card_taken' END AS refusal
      FROM compared
    )
    UPDATE member_import_rows AS w SET
      member_id = j.id, member_version = j.version, score = j.score, changed = j.changed,
      doubt = CASE WHEN j.refusal IS NULL THEN j.doubt END,
      outcome = CASE WHEN j.refusal IS NOT NULL THEN 'wrong' WHEN j.doubt IS NOT NULL THEN 'duplicate'
                     WHEN j.changed = '{}' THEN 'unchanged' ELSE 'changed' END,
      findings = CASE WHEN j.refusal IS NULL THEN w.findings ELSE w.findings || jsonb_build_array(jsonb_build_object(
        'code', j.refusal, 'severity', 'refuse', 'params', '{}'::jsonb,
        'field', CASE j.refusal WHEN 'card_taken' THEN 'cardNumber' ELSE 'identityNumber' END)) END
    FROM judged j
    WHERE w.tenant_id = ${ctx.tenantId}::uuid AND w.import_id = ${importId}::uuid AND w.row_number = j.row_number`
}
