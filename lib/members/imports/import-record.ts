import 'server-only'
import { z } from 'zod'
import type { SheetLayout } from '@/lib/files/describe-file'
import { isMemberColumn, type MemberColumnName } from '@/lib/members/rules/member-columns'
import { importOutcomes, type ImportState } from './schemas'

/** What stands in an import's JSON columns. Read through these, so that an older release's rows are noticed. */

const columnName = z.custom<MemberColumnName>((name) => typeof name === 'string' && isMemberColumn(name))

const layoutSchema = z.custom<SheetLayout>((layout) => typeof layout === 'object' && layout !== null)

export const foundSchema = z.object({
  /** How the file is read again. */
  layout: layoutSchema,
  encoding: z.string(),
  headers: z.array(z.string()),
  /** The first rows below the headers, numbers of persons hidden. */
  samples: z.array(z.array(z.string())),
})
export type ImportFound = z.infer<typeof foundSchema>

export const mappingSchema = z.object({
  columns: z.array(
    z.object({
      index: z.number(),
      header: z.string(),
      field: columnName.nullable(),
      source: z.enum(['name', 'remembered', 'chosen', 'none']),
    }),
  ),
  values: z.array(z.object({ field: columnName, text: z.string(), code: z.string().nullable() })),
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
  /** Rows that were matched with a member, and by field how many of them would change it. */
  matched: z.number(),
  changedFields: z.record(z.string(), z.number()),
  unknownWords: z.array(z.object({ field: columnName, text: z.string(), rows: z.number() })),
  newSubUnits: z.number(),
  /** Sub-units the commit made. */
  madeSubUnits: z.array(z.string()).optional(),
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
  unitRank: 'top' | 'intermediate' | 'grassroots'
  fileName: string
  byteSize: number
  state: ImportState
  failure: string | null
  found: ImportFound | null
  mapping: ImportMapping
  counts: ImportCounts | null
  rosterStamp: string | null
  rechecked: boolean
  done: number
  total: number
  createdAt: Date
  createdBy: string
  assignmentId: string
  committedAt: Date | null
  committedBy: string | null
  undoneAt: Date | null
  version: number
}

export type ImportRowRead = Omit<ImportRecord, 'found' | 'mapping' | 'counts'> & {
  found: unknown
  mapping: unknown
  counts: unknown
}

export function recordOf(row: ImportRowRead): ImportRecord {
  const mapping = mappingSchema.safeParse(row.mapping)
  return {
    ...row,
    found: foundSchema.safeParse(row.found).data ?? null,
    mapping: mapping.data ?? { columns: [], values: [] },
    counts: countsSchema.safeParse(row.counts).data ?? null,
  }
}
