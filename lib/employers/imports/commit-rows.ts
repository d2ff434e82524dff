import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { EmployerFields } from '@/lib/employers/rules/employer-fields'
import { linkUnions, writeEmployerChanges, writeWorkforce } from '@/lib/employers/write-employers'
import { joinByTables } from '@/lib/members/imports/import-steps'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { ImportRecord } from './import-record'
import { insertRows } from './insert-rows'
import { updateRows } from './update-rows'

const rowsAtOnce = 5_000

type ImportedField = Exclude<keyof EmployerFields, 'note'>

/** A row that goes in, as it is told in the history of its employer. */
interface WrittenRow extends Record<ImportedField, string | null> {
  rowNumber: number
  employerId: string
  unitPath: string
  version: number
  made: boolean
  changed: string[]
  workers: number | null
  women: number | null
  unionId: string | null
  unionName: string | null
  unionOn: CalendarDate
  /** The employer's fields before, by column; null for one that was not there. */
  before: Readonly<Record<string, string | number | null>> | null
  heldWorkers: number | null
  heldWomen: number | null
}

/**
 * Writes into the register exactly what the check said, some thousand rows at a time within one transaction. The
 * caller holds the locks of the federations and has compared the stamp.
 * @returns the unions that employers were linked to, and from which days
 * @throws RegisterMoved where an employer has another version than the check saw
 */
export async function commitRows(
  tx: Tx,
  ctx: Context,
  found: ImportRecord,
  told: (done: number) => Promise<void>,
): Promise<{ unionIds: string[]; days: CalendarDate[] }> {
  await joinByTables(tx)
  await updateRows(tx, ctx, found)
  await insertRows(tx, ctx, found)
  const linked = { unionIds: new Set<string>(), days: new Set<CalendarDate>() }
  let after = 0
  for (let done = 0; ;) {
    const rows = await readWritten(tx, ctx, found, after)
    const last = rows.at(-1)
    if (!last) return { unionIds: [...linked.unionIds], days: [...linked.days] }
    await writeEmployerChanges(
      tx,
      ctx,
      rows.map((row) => changeOf(row, found.asOf)),
    )
    await writeWorkforce(
      tx,
      ctx,
      rows.flatMap(({ employerId, unitPath, workers, women, made, changed }) =>
        workers !== null && (made || changed.includes('workers') || changed.includes('women'))
          ? [{ employerId, unitPath, on: found.asOf, workers, women }]
          : [],
      ),
      { source: found.source, importId: found.id },
    )
    const links = rows.flatMap(({ employerId, unitPath, unionId, unionOn, made, changed }) =>
      unionId !== null && (made || changed.includes('unitCode'))
        ? [{ employerId, unitPath, unionId, on: unionOn }]
        : [],
    )
    await linkUnions(tx, ctx, links, { importId: found.id })
    for (const { unionId, on } of links) {
      linked.unionIds.add(unionId)
      linked.days.add(on)
    }
    after = last.rowNumber
    done += rows.length
    await told(done)
  }
}

async function readWritten(
  tx: Tx,
  ctx: Context,
  { id, asOf }: ImportRecord,
  after: number,
): Promise<WrittenRow[]> {
  return tx.$queryRaw<WrittenRow[]>`
    SELECT r.row_number AS "rowNumber", e.id AS "employerId", e.unit_path AS "unitPath", e.version,
      r.outcome = 'new' AS made, r.changed, e.name, e.tax_code AS "taxCode", e.ownership,
      e.industry_code AS "industryCode", e.commune_code AS "communeCode", e.address, e.phone, e.contact, r.workers,
      r.women, r.union_id AS "unionId", u.name AS "unionName",
      greatest(${asOf}::date, u.established_on)::text AS "unionOn", r.before->'employer' AS before,
      (r.before->'held'->>'workers')::int AS "heldWorkers", (r.before->'held'->>'women')::int AS "heldWomen"
    FROM employer_import_rows r
    JOIN employers e ON e.tenant_id = r.tenant_id
      AND e.id = CASE r.outcome WHEN 'new' THEN r.new_id ELSE r.employer_id END
      AND e.unit_path >= ${ctx.scope.lo} AND e.unit_path < ${ctx.scope.hi}
    LEFT JOIN units u ON u.tenant_id = r.tenant_id AND u.id = r.union_id
      AND u.path >= ${ctx.scope.lo} AND u.path < ${ctx.scope.hi}
    WHERE r.tenant_id = ${ctx.tenantId}::uuid AND r.import_id = ${id}::uuid AND r.outcome IN ('new', 'changed')
      AND r.row_number > ${after}::int
    ORDER BY r.row_number LIMIT ${rowsAtOnce}`
}

const columnOf: Readonly<Record<ImportedField, string>> = {
  name: 'name',
  taxCode: 'tax_code',
  ownership: 'ownership',
  industryCode: 'industry_code',
  communeCode: 'commune_code',
  address: 'address',
  phone: 'phone',
  contact: 'contact',
}
const importedFields = Object.keys(columnOf) as ImportedField[]

/** What the employer's history tells: field by field what was there, and what the list said. */
function changeOf(row: WrittenRow, asOf: CalendarDate) {
  const before: Record<string, string | number | null> = {}
  const after: Record<string, string | number | null> = {}
  const told = (field: string) => (row.made ? true : row.changed.includes(field))
  for (const field of importedFields) {
    if (!told(field) || row[field] === null) continue
    before[field] = row.before?.[columnOf[field]] ?? null
    after[field] = row[field]
  }
  if (row.workers !== null && (told('workers') || told('women'))) {
    Object.assign(before, { workers: row.heldWorkers, women: row.heldWomen })
    Object.assign(after, { from: asOf, workers: row.workers, women: row.women })
  }
  if (row.unionName !== null && told('unitCode')) {
    before['union'] = null
    after['union'] = row.unionName
  }
  const { employerId, unitPath, version } = row
  return { employerId, unitPath, version, kind: 'imported' as const, before: row.made ? {} : before, after }
}
