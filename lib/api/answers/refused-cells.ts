import 'server-only'
import { createTranslator } from 'use-intl/core'
import { z } from 'zod'
import { CellsRefused } from '@/lib/api/cells-refused'
import type { DomainError } from '@/lib/core/errors'
import { entryColumns } from '@/lib/figures/rules/figure-entry'
import type { Locale } from '@/lib/format/locale'
import { messagesOf } from '@/lib/i18n/catalogue'
import { unitCode } from './parts'
import { named, said } from './said'

/** A cell that kept a batch from being saved. */
export const refusedCellAnswer = named(
  'RefusedCell',
  z.object({
    index: said('cell_index', z.number().int().min(0)),
    unit: unitCode(),
    indicator: said('indicator_code', z.string()),
    status: said('cell_status', z.enum(['conflict', 'refused'])),
    reason: said('cell_reason', z.string().nullable()),
    detail: said('cell_detail', z.string()),
    current: said(
      'cell_current',
      z
        .object({
          entry: said('entry', z.enum(['number', 'blank', 'not_applicable'])),
          value: said('figure_value', z.number().nullable()),
          version: said('version', z.number().int()),
          changedBy: said('changed_by', z.string()),
          changedAt: said('changed_at', z.string()),
        })
        .nullable(),
    ),
  }),
)

/** Says of each cell why it was not kept, and what stands there where somebody else changed it. */
export function refusedCells(
  error: DomainError,
  locale: Locale,
): { cells?: z.input<typeof refusedCellAnswer>[] } {
  if (!(error instanceof CellsRefused)) return {}
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'api.refusals' })
  return {
    cells: error.cells.map((cell) => {
      const { index, unit, indicator } = cell
      if (cell.status === 'refused') {
        const { status, reason } = cell
        return { index, unit, indicator, status, reason, detail: t(reason), current: null }
      }
      const { version, changedBy, changedAt, entry } = cell.theirs
      const current = { ...entryColumns(entry), version, changedBy, changedAt }
      return { ...{ index, unit, indicator, status: cell.status }, reason: null, detail: t('stale'), current }
    }),
  }
}
