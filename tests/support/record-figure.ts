import type { ClientBase } from 'pg'
import { v7 as uuidv7 } from 'uuid'
import type { Context } from '@/lib/core/context'
import { recordFigures } from '@/lib/figures/record-figures'
import { numberEntry } from '@/lib/figures/rules/figure-entry'
import type { CellResult } from '@/lib/figures/views'
import { monthParam, type Month } from '@/lib/periods/rules/month'
import { versionOf } from '@/tests/support/stored-reports'
import type { TestTenant, UnitName } from '@/tests/support/tenant-builder'

/** Records one figure as the user of the context, over the version the database has. */
export async function recordFigure(
  owner: ClientBase,
  tenant: TestTenant,
  ctx: Context,
  cell: { unit: UnitName; month: Month; indicator: string; value: number; explanation?: string },
): Promise<CellResult> {
  const { unit, month, indicator, value, explanation } = cell
  const { results } = await recordFigures({
    ctx,
    input: {
      key: uuidv7(),
      month: monthParam(month),
      cells: [
        {
          unitId: tenant.units[unit].id,
          indicator,
          entry: numberEntry(value),
          baseVersion: await versionOf(owner, tenant, { unit, month, indicator }),
          ...(explanation === undefined ? {} : { explanation }),
        },
      ],
    },
  })
  return results[0]!
}
