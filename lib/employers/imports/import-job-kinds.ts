/** The steps of an import that a worker does. */
export type EmployerImportJobKind =
  'employer-import.read' | 'employer-import.check' | 'employer-import.commit' | 'employer-import.undo'
