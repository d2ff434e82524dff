import { z } from 'zod'
import { memberDirections, memberFilterInput, memberSorts } from '@/lib/members/member-list-schemas'
import { type MemberColumnName, memberColumnNames, memberColumns } from '@/lib/members/rules/member-columns'

export const exportFormats = ['xlsx', 'csv'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** Identity numbers leave the program as their last digits only; the name comes whole or in three parts. */
const notExported: readonly MemberColumnName[] = ['identityNumber', 'familyAndMiddle']

/** Columns that may be chosen. */
export const exportColumns = memberColumnNames.filter((name) => !notExported.includes(name))

/** Those taken out unless others are chosen: all that can be read in again without a change. */
export const usualExportColumns = exportColumns.filter(
  (name) => name !== 'fullName' && memberColumns[name].sensitive !== true,
)

const column = z.custom<MemberColumnName>((value) => exportColumns.some((name) => name === value), 'invalid')

export const exportMembersInput = z.object({
  /** Which members, as the list's address says it. */
  filter: memberFilterInput,
  sort: z.enum(memberSorts).default('name'),
  dir: z.enum(memberDirections).default('asc'),
  format: z.enum(exportFormats),
  /** In this order. */
  columns: z
    .array(column)
    .min(1, 'required')
    .max(exportColumns.length)
    .default([...usualExportColumns]),
})

export const downloadExportInput = z.object({ id: z.uuid() })

export const getTemplateInput = z.object({ unit: z.string().max(100).optional() })

export type ExportMembersInput = z.input<typeof exportMembersInput>
