import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import { choicesOfDoubt } from '@/lib/members/rules/import-findings'
import type { ImportChoice } from './schemas'

/** Which rows a choice is about; rows whose doubt does not allow it stay as they are. */
export interface ChosenRows {
  rowNumbers?: readonly number[] | undefined
  /** Doubts, as the findings name them. */
  finding?: string | undefined
}

const doubts = Object.entries(choicesOfDoubt).map(([doubt, choices]) => ({
  doubt,
  choices: choices as readonly string[],
}))

/**
 * Writes what the user decided, and what becomes of the rows by that: left out, a change of that member, a new
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
  const allowed = doubts
    .filter(({ choices }) => choice === null || choices.includes(choice))
    .map(({ doubt }) => doubt)
  const about =
    finding === 'duplicate_in_file'
      ? ['duplicate_in_file', 'same_number_in_file', 'same_member_in_file']
      : [finding]
  return tx.$executeRaw`
    UPDATE member_import_rows SET choice = ${choice}::text, outcome = CASE ${choice}::text
        WHEN 'skip' THEN 'skipped'
        WHEN 'another' THEN 'new'
        WHEN 'same' THEN CASE WHEN changed = '{}' THEN 'unchanged' ELSE 'changed' END
        ELSE 'duplicate' END
    WHERE tenant_id = ${ctx.tenantId}::uuid AND import_id = ${importId}::uuid
      AND doubt = ANY(${allowed}::text[])
      AND (${rowNumbers === undefined} OR row_number = ANY(${[...(rowNumbers ?? [])]}::int[]))
      AND (${finding === undefined} OR doubt = ANY(${about.filter((code) => code !== undefined)}::text[]))`
}

/** Decisions made before rows were checked anew, by row and what was asked. */
export async function readChoices(tx: Tx, ctx: Context, importId: string): Promise<KeptChoice[]> {
  return tx.$queryRaw<KeptChoice[]>`
    SELECT row_number AS "rowNumber", doubt, choice, member_id AS "memberId" FROM member_import_rows
    WHERE tenant_id = ${ctx.tenantId}::uuid AND import_id = ${importId}::uuid AND choice IS NOT NULL`
}

export interface KeptChoice {
  rowNumber: number
  doubt: string
  choice: ImportChoice
  memberId: string | null
}

/** Decides again what was decided, where the same is asked about the same member. */
export async function reapplyChoices(
  tx: Tx,
  ctx: Context,
  importId: string,
  kept: readonly KeptChoice[],
): Promise<void> {
  if (kept.length === 0) return
  const still = await tx.$queryRaw<{ rowNumber: number }[]>`
    SELECT r.row_number AS "rowNumber" FROM member_import_rows r
    JOIN unnest(${kept.map(({ rowNumber }) => rowNumber)}::int[], ${kept.map(({ doubt }) => doubt)}::text[],
                ${kept.map(({ memberId }) => memberId)}::uuid[]) AS k(row_number, doubt, member_id)
      ON k.row_number = r.row_number AND k.doubt = r.doubt AND k.member_id IS NOT DISTINCT FROM r.member_id
    WHERE r.tenant_id = ${ctx.tenantId}::uuid AND r.import_id = ${importId}::uuid`
  const same = new Set(still.map(({ rowNumber }) => rowNumber))
  for (const choice of ['skip', 'same', 'another'] as const) {
    const rowNumbers = kept
      .filter((row) => row.choice === choice && same.has(row.rowNumber))
      .map((row) => row.rowNumber)
    if (rowNumbers.length > 0) await applyChoice(tx, ctx, importId, choice, { rowNumbers })
  }
}
