import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import { choicesOfDoubt, importDoubts } from '@/lib/employers/rules/import-findings'
import type { ImportChoice } from '@/lib/members/imports/schemas'

/** Which rows a choice is about; rows whose doubt does not allow it stay as they are. */
export interface ChosenRows {
  rowNumbers?: readonly number[] | undefined
  /** Doubts, as the findings name them. */
  finding?: string | undefined
}

/**
 * Writes what the user decided, and what becomes of the rows by that: left out, a change of that employer, a new
 * one; with null, a question again.
 * @returns how many rows it is about
 */
export async function applyChoice(
  tx: Tx,
  ctx: Context,
  importId: string,
  choice: ImportChoice | null,
  { rowNumbers, finding }: ChosenRows,
): Promise<number> {
  const allowed = importDoubts.filter(
    (doubt) =>
      (finding === undefined || finding === doubt) &&
      (choice === null || choicesOfDoubt[doubt].some((known) => known === choice)),
  )
  return tx.$executeRaw`
    UPDATE employer_import_rows SET choice = ${choice}::text, outcome = CASE ${choice}::text
        WHEN 'skip' THEN 'skipped'
        WHEN 'another' THEN 'new'
        WHEN 'same' THEN CASE WHEN changed = '{}' THEN 'unchanged' ELSE 'changed' END
        ELSE 'duplicate' END
    WHERE tenant_id = ${ctx.tenantId}::uuid AND import_id = ${importId}::uuid AND outcome <> 'wrong'
      AND EXISTS (SELECT FROM jsonb_array_elements(findings) f WHERE f->>'code' = ANY(${allowed}::text[]))
      AND (${rowNumbers === undefined} OR row_number = ANY(${[...(rowNumbers ?? [])]}::int[]))`
}

export interface KeptChoice {
  rowNumber: number
  choice: ImportChoice
  employerId: string | null
  doubt: string
}

/** Decisions made before rows were checked anew, by row and what was asked. */
export async function readChoices(tx: Tx, ctx: Context, importId: string): Promise<KeptChoice[]> {
  return tx.$queryRaw<KeptChoice[]>`
    SELECT r.row_number AS "rowNumber", r.choice, r.employer_id AS "employerId", f->>'code' AS doubt
    FROM employer_import_rows r, jsonb_array_elements(r.findings) f
    WHERE r.tenant_id = ${ctx.tenantId}::uuid AND r.import_id = ${importId}::uuid AND r.choice IS NOT NULL
      AND f->>'code' = ANY(${importDoubts}::text[])`
}

/** Decides again what was decided, where the same is asked about the same employer. */
export async function reapplyChoices(
  tx: Tx,
  ctx: Context,
  importId: string,
  kept: readonly KeptChoice[],
): Promise<void> {
  if (kept.length === 0) return
  const asked = JSON.stringify(kept)
  const still = await tx.$queryRaw<{ rowNumber: number }[]>`
    SELECT r.row_number AS "rowNumber" FROM employer_import_rows r
    JOIN jsonb_to_recordset(${asked}::jsonb) AS k("rowNumber" int, "employerId" uuid, doubt text)
      ON k."rowNumber" = r.row_number AND k."employerId" IS NOT DISTINCT FROM r.employer_id
      AND r.findings @> jsonb_build_array(jsonb_build_object('code', k.doubt))
    WHERE r.tenant_id = ${ctx.tenantId}::uuid AND r.import_id = ${importId}::uuid`
  const same = new Set(still.map(({ rowNumber }) => rowNumber))
  for (const choice of ['skip', 'same', 'another'] as const) {
    const rowNumbers = kept
      .filter((row) => row.choice === choice && same.has(row.rowNumber))
      .map((row) => row.rowNumber)
    if (rowNumbers.length > 0) await applyChoice(tx, ctx, importId, choice, { rowNumbers })
  }
}
