import type { ClientBase } from 'pg'
import type { Month } from '@/lib/periods/rules/month'
import type { TestTenant, UnitName } from '@/tests/support/tenant-builder'

/** What the database holds of a tenant's reports, read past the fences. */
export function storedReports(owner: ClientBase, tenant: TestTenant, month: Month) {
  const one = async <Row extends object>(sql: string, parameters: unknown[]): Promise<Row | null> => {
    const { rows } = await owner.query<Row>(sql, [tenant.id, month, ...parameters])
    return rows[0] ?? null
  }
  return {
    report: (unit: UnitName) =>
      one<{ state: string; version: number; on: string | null }>(
        `SELECT state, version, first_submitted_on::text AS on FROM month_reports
         WHERE tenant_id = $1 AND month = $2 AND unit_id = $3`,
        [tenant.units[unit].id],
      ),
    counts: (unit: UnitName) =>
      one<{ submitted: number; approved: number; onTime: number }>(
        `SELECT submitted, approved, on_time AS "onTime" FROM report_totals
         WHERE tenant_id = $1 AND month = $2 AND federation_id = $3`,
        [tenant.units[unit].id],
      ),
    total: async (unit: UnitName, indicator: string) => {
      const row = await one<{ amount: string; approved: string }>(
        `SELECT amount, approved_amount AS approved FROM figure_totals
         WHERE tenant_id = $1 AND month = $2 AND federation_id = $3 AND indicator = $4`,
        [tenant.units[unit].id, indicator],
      )
      return { amount: Number(row?.amount ?? 0), approved: Number(row?.approved ?? 0) }
    },
    snapshots: async (unit: UnitName) => {
      const { rows } = await owner.query<{ revision: number; content: string; sha256: string }>(
        `SELECT revision, content, sha256 FROM report_snapshots
         WHERE tenant_id = $1 AND month = $2 AND unit_id = $3 ORDER BY revision`,
        [tenant.id, month, tenant.units[unit].id],
      )
      return rows
    },
    audited: async (act: string) => {
      const { rows } = await owner.query<{ details: Record<string, unknown> }>(
        `SELECT details FROM audit_events WHERE tenant_id = $1 AND act = $2 ORDER BY at, id`,
        [tenant.id, act],
      )
      return rows.map(({ details }) => details)
    },
  }
}

/** Records single figures as somebody's, in the version the database has. */
export async function versionOf(
  owner: ClientBase,
  tenant: TestTenant,
  cell: { unit: UnitName; month: Month; indicator: string },
): Promise<number> {
  const { rows } = await owner.query<{ version: number }>(
    `SELECT version FROM figures WHERE tenant_id = $1 AND unit_id = $2 AND month = $3 AND indicator = $4`,
    [tenant.id, tenant.units[cell.unit].id, cell.month, cell.indicator],
  )
  return rows[0]?.version ?? 0
}
