import 'server-only'
import { z } from 'zod'
import { figuresAnswer, figuresView, writableFields } from '@/lib/api/answers/figures'
import { month, unitCode } from '@/lib/api/answers/parts'
import { refusedCellAnswer, refusedCells } from '@/lib/api/answers/refused-cells'
import { named, said } from '@/lib/api/answers/said'
import { saveFigures } from '@/lib/api/save-figures'
import { explained } from '@/lib/api/explained'
import { defineApiOperation } from '@/lib/core/define-api-operation'
import { getEntryGrid } from '@/lib/figures/get-entry-grid'
import { mostCellsAtOnce } from '@/lib/figures/schemas'

export const figuresOperation = explained(
  defineApiOperation({
    id: 'getFigures',
    method: 'GET',
    path: '/figures',
    scope: 'figures:read',
    points: 2,
    query: z.object({ unit: said('unit', unitCode().optional()), month: said('month', month()) }),
    body: z.undefined(),
    answer: figuresAnswer,
    verb: getEntryGrid,
    input: ({ query }) => query,
    view: (grid) => figuresView(grid),
  }),
)

const batch = named(
  'FigureBatch',
  z.strictObject({
    month: said('month', month()),
    cells: z
      .array(
        named(
          'FigureToSave',
          z
            .strictObject(writableFields)
            .refine(({ entry, value }) => (entry === 'number') === (typeof value === 'number'), {
              path: ['value'],
              message: 'invalid',
            }),
        ),
      )
      .min(1, 'required')
      .max(mostCellsAtOnce, 'too_long'),
  }),
)

const savedAnswer = named(
  'SavedFigures',
  z.object({
    savedAt: said('saved_at', z.iso.datetime()),
    cells: z.array(
      z.object({
        unit: unitCode(),
        indicator: said('indicator_code', z.string()),
        version: said('version', z.number().int()),
      }),
    ),
  }),
)

export const saveFiguresOperation = explained(
  defineApiOperation({
    id: 'saveFigures',
    method: 'PUT',
    path: '/figures',
    scope: 'figures:write',
    points: 10,
    query: z.object({}),
    body: batch,
    answer: savedAnswer,
    verb: saveFigures,
    input: ({ body, idempotencyKey }) => ({
      key: idempotencyKey,
      month: body.month,
      cells: body.cells.map(({ entry, value, ...cell }) => ({
        ...cell,
        entry: entry === 'number' ? { entry, value } : { entry },
      })),
    }),
    view: (saved) => saved,
    problem: refusedCells,
    problemMembers: named(
      'RefusedCells',
      z.object({ cells: said('refused_cells', z.array(refusedCellAnswer).optional()) }),
    ),
  }),
)
