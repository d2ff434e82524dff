import {
  cancelImportAction as cancelEmployers,
  resolveRowsAction as resolveEmployers,
  undoImportAction as undoEmployers,
} from '@/lib/employers/imports/actions'
import {
  cancelImportAction as cancelMembers,
  resolveRowsAction as resolveMembers,
  undoImportAction as undoMembers,
} from '@/lib/members/imports/actions'

/** The register that a list goes into. */
export type ImportRegister = 'members' | 'employers'

/** Its words, and what can be done with an import on its way there. */
export const importRegisters = {
  members: { texts: 'imports', cancel: cancelMembers, resolve: resolveMembers, undo: undoMembers },
  employers: {
    texts: 'employer_imports',
    cancel: cancelEmployers,
    resolve: resolveEmployers,
    undo: undoEmployers,
  },
} as const
