import fc from 'fast-check'
import type pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listImportRows } from '@/lib/employers/imports/list-import-rows'
import type { EmployerImportRowView } from '@/lib/employers/imports/views'
import { checkList, commitList, undoList } from '@/tests/support/employer-import-rows'
import { buildTenant, type TestTenant } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'

let owner: pg.Client

beforeAll(async () => {
  owner = await connectOwner()
})
afterAll(() => owner.end())

const headers = ['Tên doanh nghiệp', 'Mã số thuế', 'Số lao động', 'Lao động nữ', 'Loại hình', 'Địa chỉ']
/** Few values, so that rows meet each other and employers in every way. */
const row = fc.tuple(
  fc.constantFrom('Công ty An Bình', 'CONG TY AN BINH', 'Công ty Sao Mai', 'HTX Đồng Tâm', ''),
  fc.constantFrom('0300588569', '0101248141', '300588569', '0300588569-001', '12', ''),
  fc.constantFrom('25', '1.250', '0', 'nhiều', ''),
  fc.constantFrom('10', '900', '', ''),
  fc.constantFrom('FDI', 'HTX', 'lạ', ''),
  fc.constantFrom('Hạ Long', 'Cẩm Phả', ''),
)
const list = fc.record({
  rows: fc.array(row, { minLength: 1, maxLength: 8 }),
  asOf: fc.constantFrom('2024-01-31', '2024-03-31', '2024-06-30'),
})

it('does exactly what the check said, nothing the second time, and can be taken back', async () => {
  await fc.assert(
    fc.asyncProperty(list, list, async (first, second) => {
      const tenant = await buildTenant(owner)
      const ctx = tenant.contexts.northStaff
      const checkedFirst = await checkList(ctx, headers, first.rows, first)
      expect(await register(tenant)).toEqual([])
      if (checkedFirst.may.commit) await commitList(ctx, checkedFirst)

      const before = await register(tenant)
      expect(before).toHaveLength(checkedFirst.counts?.new ?? -1)
      const checked = await checkList(ctx, headers, second.rows, second)
      const { rows } = await listImportRows({ ctx, input: { id: checked.id } })
      expect(await register(tenant)).toEqual(before)
      const heldBefore = await onDay(tenant, second.asOf, before)
      if (!checked.may.commit) return
      const committed = await commitList(ctx, checked)
      expect(committed.state).toBe('committed')
      const after = await register(tenant)
      expect(named(before, await onDay(tenant, second.asOf, after))).toEqual(
        promised(before, heldBefore, rows),
      )
      expect(await overlapping(tenant)).toBe(0)

      const again = await checkList(ctx, headers, second.rows, second)
      // A row that was refused or doubtful may be in order once others went in.
      const went = new Set(
        rows.flatMap(({ outcome, rowNumber }) =>
          outcome === 'duplicate' || outcome === 'wrong' ? [] : [rowNumber],
        ),
      )
      const secondTime = await listImportRows({ ctx, input: { id: again.id } })
      const repeated = secondTime.rows.filter(({ rowNumber }) => went.has(rowNumber))
      expect(repeated.filter(({ outcome }) => outcome === 'new' || outcome === 'changed')).toEqual([])

      await undoList(ctx, committed)
      expect(await register(tenant)).toEqual(before)
    }),
    { numRuns: 25 },
  )
}, 240_000)

interface StoredEmployer {
  id: string
  [field: string]: string | null
}

const fields = ['name', 'taxCode', 'ownership', 'address', 'workers', 'women'] as const

/** The register on the day of the list, as the check's rows promise it. */
function promised(
  known: readonly StoredEmployer[],
  before: readonly StoredEmployer[],
  rows: readonly EmployerImportRowView[],
): StoredEmployer[] {
  const after = before.map((employer) => ({ ...employer }))
  for (const { outcome, fields: said, employer } of rows) {
    const values = Object.fromEntries(said.map(({ field, value }) => [field, value]))
    if (outcome === 'new')
      after.push({ ...Object.fromEntries(fields.map((field) => [field, values[field] ?? null])), id: 'new' })
    if (outcome !== 'changed') continue
    const held = after.find(({ id }) => id === employer?.id)
    if (!held) throw new Error('A changed row names an employer that is there.')
    const heldBefore = { ...held }
    for (const { field, value, before: was } of said) {
      if (was === undefined) continue
      expect(heldBefore[field] ?? null).toBe(was)
      held[field] = value
      // A new statement says all that the list says: where it is silent of women, so is the statement.
      if (field === 'workers') held['women'] = values['women'] ?? null
    }
  }
  return named(known, after)
}

/** Employers that were not there before have no id that anybody could promise. */
function named(known: readonly StoredEmployer[], employers: readonly StoredEmployer[]): StoredEmployer[] {
  const ids = new Set(known.map(({ id }) => id))
  return sorted(
    employers.map((employer) => ({ ...employer, id: ids.has(employer.id) ? employer.id : 'new' })),
  )
}

async function register({ id }: TestTenant): Promise<StoredEmployer[]> {
  const { rows } = await owner.query<StoredEmployer>(
    `SELECT e.id, e.name, e.tax_code AS "taxCode", e.ownership, e.address,
       (SELECT string_agg(concat(w.valid_from, ' ', w.valid_to, ' ', w.workers, ' ', w.women), '; ' ORDER BY w.valid_from)
        FROM employer_workforce w WHERE w.tenant_id = e.tenant_id AND w.employer_id = e.id AND w.voided_at IS NULL) AS stated
     FROM employers e WHERE e.tenant_id = $1 AND e.voided_at IS NULL ORDER BY e.id`,
    [id],
  )
  return rows
}

/** The same with the statement that holds on a day in place of all. */
async function onDay(
  { id }: TestTenant,
  day: string,
  employers: readonly StoredEmployer[],
): Promise<StoredEmployer[]> {
  const { rows } = await owner.query<{ id: string; workers: string; women: string | null }>(
    `SELECT employer_id AS id, workers::text, women::text FROM employer_workforce
     WHERE tenant_id = $1 AND voided_at IS NULL AND valid_from <= $2 AND (valid_to IS NULL OR valid_to > $2)`,
    [id, day],
  )
  const held = new Map(rows.map((row) => [row.id, row]))
  return employers.map(({ stated: _, ...employer }) => ({
    ...employer,
    workers: held.get(employer.id)?.workers ?? null,
    women: held.get(employer.id)?.women ?? null,
  }))
}

async function overlapping({ id }: TestTenant): Promise<number> {
  const { rows } = await owner.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM employer_workforce a JOIN employer_workforce b ON b.tenant_id = a.tenant_id
       AND b.employer_id = a.employer_id AND b.id > a.id AND b.voided_at IS NULL
       AND daterange(a.valid_from, a.valid_to) && daterange(b.valid_from, b.valid_to)
     WHERE a.tenant_id = $1 AND a.voided_at IS NULL`,
    [id],
  )
  return rows[0]?.n ?? -1
}

function sorted(employers: readonly StoredEmployer[]): StoredEmployer[] {
  const key = (employer: StoredEmployer) => ['id', ...fields].map((field) => employer[field] ?? '').join('|')
  return [...employers].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}
