import { z } from 'zod'
import type { EntryGridView, GridRow } from '@/lib/figures/views'
import { entryColumns } from '@/lib/figures/rules/figure-entry'
import { monthParam } from '@/lib/periods/rules/month'
import { day, indicatorName, month, rankedUnit, unitCode } from './parts'
import { named, said } from './said'

const entry = () => said('entry', z.enum(['number', 'blank', 'not_applicable']))
const value = () => said('figure_value', z.number().nullable())
const version = () => said('version', z.number().int().min(0))
const explanation = () => said('explanation', z.string().max(500, 'too_long').nullable())
const note = () => said('note', z.string().max(500, 'too_long').nullable())

/** A cell as a program sends it. */
export const writableFields = {
  unit: unitCode(),
  indicator: said('indicator_code', z.string().max(40)),
  entry: entry(),
  value: said('figure_value', z.number().nullable().optional()),
  version: version(),
  explanation: explanation().optional(),
  note: note().optional(),
}

const figure = named(
  'Figure',
  z.object({
    indicator: said('indicator_code', z.string()),
    ...{ entry: entry(), value: value(), version: version(), explanation: explanation(), note: note() },
    fromRecords: said('from_records', z.boolean()),
  }),
)

const row = named(
  'FigureRow',
  z.object({
    unit: rankedUnit,
    state: said('report_state', z.enum(['draft', 'submitted', 'returned', 'approved', 'correcting'])),
    editable: said('editable', z.boolean()),
    correctionUntil: said('correction_until', z.iso.datetime().nullable()),
    returnReason: said('return_reason', z.string().nullable()),
    figures: z.array(figure),
  }),
)

export const figuresAnswer = named(
  'MonthFigures',
  z.object({
    unit: rankedUnit,
    month: said('month', month()),
    dueOn: said('due_on', day()),
    locked: said('locked', z.boolean()),
    columns: z.array(
      indicatorName.extend({
        required: said('required', z.boolean()),
        askedOf: said('asked_of', z.enum(['grassroots', 'federation'])),
      }),
    ),
    data: z.array(row),
  }),
)

/** A month's form: of each unit every cell it is asked for, also those never saved. */
export function figuresView(grid: EntryGridView): z.input<typeof figuresAnswer> {
  const { unit, dueOn, locked, columns, rows } = grid
  return {
    unit: { code: unit.code, name: unit.name, rank: unit.rank },
    ...{ month: monthParam(grid.month), dueOn, locked },
    columns: columns.map(({ indicator, name, kind, measure, required, askedOf }) => {
      return { code: indicator, name, kind, measure, required, askedOf }
    }),
    data: rows.map((line) => rowView(line, columns)),
  }
}

function rowView(line: GridRow, columns: EntryGridView['columns']): z.input<typeof row> {
  const askedOf = line.rank === 'grassroots' ? 'grassroots' : 'federation'
  return {
    unit: { code: line.code, name: line.name, rank: line.rank },
    ...{ state: line.state, editable: line.editable },
    ...{ correctionUntil: line.correctionUntil, returnReason: line.returnReason },
    figures: columns
      .filter((column) => column.askedOf === askedOf)
      .map(({ indicator }) => {
        const cell = line.cells[indicator]
        return {
          indicator,
          ...(cell ? entryColumns(cell.entry) : { entry: 'blank', value: null }),
          version: cell?.version ?? 0,
          ...{ explanation: cell?.explanation ?? null, note: cell?.note ?? null },
          fromRecords: line.fromRecords.includes(indicator),
        }
      }),
  }
}
