'use server'
import { defineAction } from '@/lib/core/define-action'
import { cancelImport } from './cancel-import'
import { commitImport } from './commit-import'
import { resolveRows } from './resolve-rows'
import { saveMapping } from './save-mapping'
import { undoImport } from './undo-import'

export const saveMappingAction = defineAction('employer.import_mapped', saveMapping)
export const resolveRowsAction = defineAction('employer.import_rows_resolved', resolveRows)
export const commitImportAction = defineAction('employer.import_commit_asked', commitImport)
export const undoImportAction = defineAction('employer.import_undo_asked', undoImport)
export const cancelImportAction = defineAction('employer.import_cancelled', cancelImport)
