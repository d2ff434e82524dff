/** The steps of an import that a worker does. */
export type ImportJobKind =
  'member-import.read' | 'member-import.check' | 'member-import.commit' | 'member-import.undo'
