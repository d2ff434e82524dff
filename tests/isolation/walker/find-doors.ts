import ts from 'typescript'
import { exportedValues } from '@/tests/isolation/walker/exported-values'
import { moduleOf, namesCalledIn, parse, type Source } from '@/tests/isolation/walker/sources'

/** A way in which somebody's wish reaches the database, as the sources show it. */
export interface FoundDoor {
  module: string
  name: string
}

/**
 * Every exported function that acts on somebody's behalf by itself: it takes a context (alone, or as `{ ctx }` or
 * `{ ctx, input }`) and no open transaction, and answers later; or it opens a scope, whatever it takes. Private
 * functions that open a scope count as a door of their file, so that none stays unseen.
 */
export function findDoors(sources: readonly Source[]): FoundDoor[] {
  return sources.flatMap((source) => {
    const file = parse(source)
    const alias = moduleOf(source.path)
    const exported = exportedValues(file)
    const doors = exported
      .filter(({ made }) => made !== null && (takesContext(made) || opensScope(made)))
      .map(({ name }) => ({ module: alias, name }))
    const opens = opensScope(file) && !declaresWithScope(file)
    return opens && doors.length === 0
      ? [{ module: alias, name: '(opens a scope and exports no read or verb)' }]
      : doors
  })
}

function takesContext(made: ts.FunctionLikeDeclaration): boolean {
  const { parameters } = made
  if (parameters.some(({ type }) => type?.getText() === 'Tx')) return false
  return parameters.some(namesContext) && answersLater(made)
}

function namesContext({ name, type }: ts.ParameterDeclaration): boolean {
  const destructured =
    ts.isObjectBindingPattern(name) &&
    name.elements.some(({ name: bound, propertyName }) => (propertyName ?? bound).getText() === 'ctx')
  const members = type && ts.isTypeLiteralNode(type) ? type.members : []
  const typed = members.some((member) => member.name?.getText() === 'ctx')
  return destructured || typed || type?.getText() === 'Context'
}

function answersLater(made: ts.FunctionLikeDeclaration): boolean {
  const isAsync =
    ts.canHaveModifiers(made) &&
    (ts.getModifiers(made) ?? []).some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword)
  return isAsync || /^Promise\b/.test(made.type?.getText() ?? '')
}

function opensScope(node: ts.Node): boolean {
  return namesCalledIn(node).has('withScope')
}

function declaresWithScope(file: ts.SourceFile): boolean {
  return file.fileName === 'lib/db/with-scope.ts'
}
