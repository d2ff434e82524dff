import 'server-only'
import type { Context } from '@/lib/core/context'
import { seal } from '@/lib/core/sealing'
import type { Tx } from '@/lib/db/with-scope'
import type { ImportDoubt, ImportFinding } from '@/lib/members/rules/import-findings'
import type { MemberFields, SensitiveFields } from '@/lib/members/rules/member-fields'

/** A row of a file, understood and checked by itself. */
export interface StagedRow {
  rowNumber: number
  cells: readonly string[]
  outcome: 'new' | 'wrong' | 'duplicate'
  doubt: ImportDoubt | null
  sameAsRow: number | null
  findings: readonly ImportFinding[]
  target: { id: string; path: string } | null
  newId: string
  recordId: string | null
  fields: Partial<MemberFields>
  nameKey: string
  givenKey: string
  identity: { kind: string; cipher: Buffer; hash: Buffer; last4: string } | null
  sensitive: Partial<SensitiveFields>
  subUnit: string | null
  subUnitKey: string | null
  complete: boolean
  opening: { kind: string; on: string } | null
}

/** What authenticates the sealed cells of a row. */
export function cellsPlace(tenantId: string, importId: string, rowNumber: number) {
  return { table: 'member_import_rows', column: 'cells', tenantId, rowId: `${importId}:${rowNumber}` }
}

/** Writes rows in one statement; some thousands at once. */
export async function stageRows(
  tx: Tx,
  ctx: Context,
  { id: importId, unitPath }: { id: string; unitPath: string },
  rows: readonly StagedRow[],
): Promise<void> {
  if (rows.length === 0) return
  const each = <Value>(value: (row: StagedRow) => Value): Value[] => rows.map(value)
  const field = (name: keyof MemberFields) => rows.map(({ fields }) => fields[name] ?? null)
  await tx.$executeRaw`
    INSERT INTO member_import_rows (tenant_id, import_id, unit_path, row_number, cells, outcome, doubt, same_as_row,
      findings, target_unit_id, target_path, new_id, record_id, family_name, middle_name, given_name, name_key,
      given_key, birth_on, birth_year, sex, identity_kind, identity_cipher, identity_hash, identity_last4, phone,
      email, hometown, address, commune_code, job_title, contract, education, social_insurance_number, joined_on,
      admission_decision, card_number, note, ethnicity, religion, party_member, sub_unit, sub_unit_key, complete,
      opening_kind, opening_on)
    SELECT ${ctx.tenantId}::uuid, ${importId}::uuid, ${unitPath}, row_number, decode(cells, 'base64'), outcome, doubt,
      same_as_row, findings::jsonb, target_unit_id, target_path, new_id, record_id, family_name, middle_name,
      given_name, name_key, given_key, birth_on::date, birth_year, sex, identity_kind,
      decode(identity_cipher, 'base64'), decode(identity_hash, 'base64'), identity_last4, phone, email, hometown,
      address, commune_code, job_title, contract, education, social_insurance_number, joined_on::date,
      admission_decision, card_number, note, ethnicity, religion, party_member, sub_unit, sub_unit_key, complete,
      opening_kind, opening_on::date
    FROM unnest(
      ${each((row) => row.rowNumber)}::int[],
      ${each((row) => seal(JSON.stringify(row.cells), cellsPlace(ctx.tenantId, importId, row.rowNumber)).toString('base64'))}::text[],
      ${each((row) => row.outcome)}::text[],
      ${each((row) => row.doubt)}::text[],
      ${each((row) => row.sameAsRow)}::int[],
      ${each((row) => (row.findings.length === 0 ? '[]' : JSON.stringify(row.findings)))}::text[],
      ${each((row) => row.target?.id ?? null)}::uuid[],
      ${each((row) => row.target?.path ?? null)}::text[],
      ${each((row) => row.newId)}::uuid[],
      ${each((row) => row.recordId)}::uuid[],
      ${each((row) => row.fields.familyName ?? '')}::text[],
      ${each((row) => row.fields.middleName ?? '')}::text[],
      ${each((row) => row.fields.givenName ?? '')}::text[],
      ${each((row) => row.nameKey)}::text[],
      ${each((row) => row.givenKey)}::text[],
      ${field('birthOn')}::text[],
      ${field('birthYear')}::int[],
      ${field('sex')}::text[],
      ${each((row) => row.identity?.kind ?? null)}::text[],
      ${each((row) => row.identity?.cipher.toString('base64') ?? null)}::text[],
      ${each((row) => row.identity?.hash.toString('base64') ?? null)}::text[],
      ${each((row) => row.identity?.last4 ?? null)}::text[],
      ${field('phone')}::text[],
      ${field('email')}::text[],
      ${field('hometown')}::text[],
      ${field('address')}::text[],
      ${field('communeCode')}::text[],
      ${field('jobTitle')}::text[],
      ${field('contract')}::text[],
      ${field('education')}::text[],
      ${field('socialInsuranceNumber')}::text[],
      ${field('joinedOn')}::text[],
      ${field('admissionDecision')}::text[],
      ${field('cardNumber')}::text[],
      ${field('note')}::text[],
      ${each((row) => row.sensitive.ethnicity ?? null)}::text[],
      ${each((row) => row.sensitive.religion ?? null)}::text[],
      ${each((row) => row.sensitive.partyMember ?? null)}::boolean[],
      ${each((row) => row.subUnit)}::text[],
      ${each((row) => row.subUnitKey)}::text[],
      ${each((row) => row.complete)}::boolean[],
      ${each((row) => row.opening?.kind ?? null)}::text[],
      ${each((row) => row.opening?.on ?? null)}::text[]
    ) AS s(row_number, cells, outcome, doubt, same_as_row, findings, target_unit_id, target_path, new_id, record_id,
      family_name, middle_name, given_name, name_key, given_key, birth_on, birth_year, sex, identity_kind,
      identity_cipher, identity_hash, identity_last4, phone, email, hometown, address, commune_code, job_title,
      contract, education, social_insurance_number, joined_on, admission_decision, card_number, note, ethnicity,
      religion, party_member, sub_unit, sub_unit_key, complete, opening_kind, opening_on)`
}
