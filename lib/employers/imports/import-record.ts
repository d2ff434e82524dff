import 'server-only'
import { z } from 'zod'
import { isEmployerColumn, type EmployerColumnName } from '@/lib/employers/rules/employer-columns'
import { foundSchema, type ImportFound } from '@/lib/members/imports/import-record'
import { importOutcomes } from '@/lib/members/imports/schemas'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { EmployerImportState, ListSource } from './schemas'

/** What stands in an import's JSON columns. Read through these, so that an older release's rows are noticed. */

const columnName = z.custom<EmployerColumnName>((name) => typeof name === 'string' && isEmployerColumn(name))

export const mappingSchema = z.object({
  columns: z.array(
    z.object({
      index: z.number(),
      header: z.string(),
      field: columnName.nullable(),
      source: z.enum(['name', 'chosen', 'none']),
    }),
  ),
})
export type ImportMapping = z.infer<typeof mappingSchema>

export const countsSchema = z.object({
  outcomes: z.record(z.enum(importOutcomes), z.number()),
  findings: z.array(
    z.object({
      code: z.string(),
      severity: z.enum(['refuse', 'warn']),
      field: z.string().nullable(),
      rows: z.number(),
    }),
  ),
  /** Rows that were matched with an employer, and by field how many of them would change it. */
  matched: z.number(),
  changedFields: z.record(z.string(), z.number()),
  statements: z.number(),
  links: z.number(),
  /** What the register looked like to the check, and after the commit. */
  stamp: z.string(),
  after: z.string().optional(),
  rechecked: z.boolean().optional(),
  undo: z
    .object({ voided: z.number(), restored: z.number(), kept: z.number(), keptIds: z.array(z.string()) })
    .optional(),
})
export type ImportCounts = z.infer<typeof countsSchema>

/** An import as the database has it. */
export interface ImportRecord {
  id: string
  unitId: string
  unitPath: string
  unitCode: string
  unitName: string
  fileName: string
  byteSize: number
  source: ListSource
  asOf: CalendarDate
  state: EmployerImportState
  failure: string | null
  found: ImportFound | null
  mapping: ImportMapping
  counts: ImportCounts | null
  done: number
  total: number
  createdAt: Date
  createdBy: string
  committedAt: Date | null
  committedBy: string | null
  undoneAt: Date | null
  version: number
}

export type StoredImport = Omit<ImportRecord, 'found' | 'mapping' | 'counts'> & {
  found: unknown
  mapping: unknown
  counts: unknown
}

export function recordOf(row: StoredImport): ImportRecord {
  return {
    ...row,
    found: foundSchema.safeParse(row.found).data ?? null,
    mapping: mappingSchema.safeParse(row.mapping).data ?? { columns: [] },
    counts: countsSchema.safeParse(row.counts).data ?? null,
  }
}
