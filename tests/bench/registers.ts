import { enterTenant, inTransaction } from '@/prisma/seed/builders/in-transaction'
import { province, type Province } from '@/tests/bench/province'

const employerCount = 20_000

let made: Promise<Province> | undefined

/**
 * The province with its registers: 20,000 employers, each with a statement of its size in every one of three years, an
 * employer for every union, agreements of three unions in five, and last year's and this year's grades.
 */
export function registers(): Promise<Province> {
  made ??= fillRegisters()
  return made
}

/** Made inside the database from each employer's number alone, so that every run has the same. */
async function fillRegisters(): Promise<Province> {
  const place = await province()
  const { owner, tenant, federations, unions, staff } = place
  const federationOf = new Map(federations.map((federation, at) => [federation.id, at + 1]))
  await inTransaction(owner, async () => {
    await enterTenant(owner, tenant)
    await owner.query(
      `INSERT INTO employers (tenant_id, id, unit_id, unit_path, name, tax_code, ownership, industry_code, closed_on, created_by)
       SELECT $1, ${employerId}, ($2::uuid[])[d.at], ($3::text[])[d.at], 'Công ty ' || n, lpad((n * 7919)::text, 10, '0'),
         CASE WHEN n % 5 > 0 THEN 'private_enterprise' ELSE 'foreign_invested' END, '1410',
         CASE WHEN n % 40 = 0 THEN date '2023-06-01' + n % 500 END, $4
       FROM (SELECT n, CASE WHEN n <= cardinality($5::int[]) THEN ($5::int[])[n] ELSE 1 + n % cardinality($2::uuid[]) END AS at
             FROM generate_series(1, ${employerCount}) n) d`,
      [
        tenant.id,
        federations.map(({ id }) => id),
        federations.map(({ path }) => path),
        staff.userId,
        unions.map(({ parent }) => federationOf.get(parent?.id ?? '') ?? 1),
      ],
    )
    await owner.query(
      `INSERT INTO employer_workforce (tenant_id, id, employer_id, unit_path, valid_from, valid_to, workers, women, source, recorded_by)
       SELECT e.tenant_id, gen_random_uuid(), e.id, e.unit_path, d.since, lead(d.since) OVER (PARTITION BY e.id ORDER BY d.since),
         (abs(hashtext(e.name || d.year)) % 100) ^ 2 / 20, NULL, 'insurance', $2
       FROM employers e
       CROSS JOIN LATERAL (SELECT year, make_date(year, 1 + abs(hashtext(e.name)) % 12, 1) AS since FROM generate_series(2022, 2024) year) d
       WHERE e.tenant_id = $1`,
      [tenant.id, staff.userId],
    )
    await owner.query(
      `INSERT INTO employer_unions (tenant_id, id, employer_id, unit_path, union_id, valid_from, recorded_by)
       SELECT e.tenant_id, gen_random_uuid(), e.id, e.unit_path, ($2::uuid[])[n], date '2022-01-01' + n % 700, $3
       FROM generate_series(1, cardinality($2::uuid[])) n JOIN employers e ON e.tenant_id = $1 AND e.id = ${employerId}`,
      [tenant.id, unions.map(({ id }) => id), staff.userId],
    )
    await owner.query(
      `INSERT INTO agreements (tenant_id, id, unit_id, unit_path, scope, signed_on, starts_on, ends_on, grade, created_by)
       SELECT $1, gen_random_uuid(), ($2::uuid[])[n], ($3::text[])[n], 'enterprise', d.since, d.since, d.since + 1095,
         chr(65 + n % 4), $4
       FROM (SELECT n, date '2021-01-01' + (n * 13) % 1200 AS since
             FROM generate_series(1, cardinality($2::uuid[])) n WHERE n % 5 < 3) d`,
      [tenant.id, unions.map(({ id }) => id), unions.map(({ path }) => path), staff.userId],
    )
    await owner.query(
      `INSERT INTO union_grades (tenant_id, unit_id, year, unit_path, state, sector, decided_grade, decided_on)
       SELECT $1, ($2::uuid[])[n], year, ($3::text[])[n], 'decided', 'non_state',
         (ARRAY['excellent', 'good', 'done'])[1 + n % 3], make_date(year, 12, 20)
       FROM generate_series(1, cardinality($2::uuid[])) n CROSS JOIN generate_series(2023, 2024) year`,
      [tenant.id, unions.map(({ id }) => id), unions.map(({ path }) => path)],
    )
  })
  await owner.query('VACUUM ANALYZE employers, employer_workforce, employer_unions, agreements, union_grades')
  return place
}

const employerId = `('0194' || lpad(to_hex(n), 8, '0') || '7000' || '8' || substr(md5(n::text), 1, 15))::uuid`
