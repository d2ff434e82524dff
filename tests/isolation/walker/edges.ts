import ts from 'typescript'
import { exportedValues, type ExportedValue } from '@/tests/isolation/walker/exported-values'
import { importsOf, moduleOf, parse, walk, type Source } from '@/tests/isolation/walker/sources'

/** A registered read or verb, as an edge names it. */
export interface KnownDoor {
  module: string
  name: string
  sort: 'read' | 'verb'
}

/** The names Next.js answers to in a route file. */
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** What a route file exports beside handlers; plain settings of Next.js. */
const settings = new Set(['dynamic', 'revalidate', 'runtime', 'maxDuration', 'fetchCache', 'preferredRegion'])

/** What makes handlers that read, and those that change something. */
const readMakers = ['defineQueryRoute', 'defineFileRoute', 'defineMadeFileRoute']
const verbMakers = ['defineCommandRoute', 'defineUploadRoute']

/**
 * Every handler of a route under a federation has to be made by an edge for reading around a registered read, or,
 * where it changes something, by one for commands around a registered verb. `noted`: verbs behind a GET, which
 * change nothing but note that something was fetched.
 */
export function routeComplaints(
  source: Source,
  doors: readonly KnownDoor[],
  noted: Readonly<Record<string, string>> = {},
): string[] {
  const file = parse(source)
  return exportedValues(file).flatMap((value) => {
    if (settings.has(value.name)) return []
    if (!methods.has(value.name)) return [`${source.path} exports ${value.name}, which is no handler`]
    const reads = value.name === 'GET' || value.name === 'HEAD'
    const makers = reads ? readMakers : verbMakers
    const sort = reads && !(`${source.path} ${value.name}` in noted) ? 'read' : 'verb'
    return madeAround(source, file, value, { makers, from: '@/lib/core/define-route' }, doors, sort)
  })
}

/**
 * Every function that a browser may call has to be made by `defineAction` around a registered verb. `asked`: reads
 * that a screen asks while somebody types.
 */
export function actionComplaints(
  source: Source,
  doors: readonly KnownDoor[],
  sessionOnly: Readonly<Record<string, string>>,
  asked: Readonly<Record<string, string>> = {},
): string[] {
  const file = parse(source)
  if (!isServerFile(file)) {
    const inner = innerServerFunctions(file)
    return inner.length > 0
      ? [`${source.path} has a "use server" function inside; such functions stand in an actions.ts of lib`]
      : []
  }
  if (!/^lib\/[^/]+\/([a-z]+\/)?([a-z-]+-)?actions\.ts$/.test(source.path))
    return [`${source.path} is "use server", which only an actions.ts of lib may be`]
  return exportedValues(file).flatMap((value) =>
    `${source.path} ${value.name}` in sessionOnly
      ? []
      : madeAround(
          source,
          file,
          value,
          { makers: ['defineAction'], from: '@/lib/core/define-action' },
          doors,
          `${source.path} ${value.name}` in asked ? 'read' : 'verb',
        ),
  )
}

/**
 * A route of the API is made by its edge around an operation, which says what stands behind it, or only says that a
 * method is not taken.
 */
export function apiRouteComplaints(source: Source): string[] {
  const file = parse(source)
  const imports = importsOf(file)
  return exportedValues(file).flatMap(({ name, initializer }) => {
    const call = initializer && ts.isCallExpression(initializer) ? initializer : null
    const [operation] = call?.arguments ?? []
    const edge = call && ts.isIdentifier(call.expression) ? imports.get(call.expression.text) : undefined
    const from = operation && ts.isIdentifier(operation) ? imports.get(operation.text)?.module : undefined
    const refused = edge?.name === 'refuseMethod' && edge.module === '@/lib/api/refuse-method'
    if (refused && methods.has(name)) return []
    const made = edge?.name === 'defineApiRoute' && edge.module === '@/lib/core/define-api-route'
    return made && methods.has(name) && from?.startsWith('@/lib/api/operations/')
      ? []
      : [`${source.path} ${name} has to be made by defineApiRoute around an operation`]
  })
}

/**
 * An operation of the API answers by a registered read or, where it changes something, a registered verb, named
 * beside its method and given nothing between. `own`: those that tell the caller of their own context alone.
 */
export function operationComplaints(
  source: Source,
  doors: readonly KnownDoor[],
  { noted, own }: { noted: Readonly<Record<string, string>>; own: Readonly<Record<string, string>> },
): string[] {
  const file = parse(source)
  const imports = importsOf(file)
  const complaints: string[] = []
  walk(file, (node) => {
    if (!ts.isCallExpression(node) || node.expression.getText() !== 'defineApiOperation') return
    const [declared] = node.arguments
    const members = declared && ts.isObjectLiteralExpression(declared) ? declared.properties : []
    const valueOf = (name: string) =>
      members.find((member) => ts.isPropertyAssignment(member) && member.name.getText() === name)
    const text = (name: string) => {
      const member = valueOf(name)
      return member && ts.isPropertyAssignment(member) ? member.initializer.getText().replaceAll("'", '') : ''
    }
    const id = text('id')
    if (id in own) return
    const wrapped = imports.get(text('verb'))
    const door = doors.find((one) => one.module === wrapped?.module && one.name === wrapped.name)
    const sort = text('method') === 'GET' && !(id in noted) ? 'read' : 'verb'
    if (door?.sort !== sort) complaints.push(`${source.path} ${id} is not made around a registered ${sort}`)
  })
  return complaints
}

function madeAround(
  { path }: Source,
  file: ts.SourceFile,
  { name, initializer }: ExportedValue,
  { makers, from }: { makers: readonly string[]; from: string },
  doors: readonly KnownDoor[],
  sort: KnownDoor['sort'],
): string[] {
  const imports = importsOf(file)
  const call = initializer && ts.isCallExpression(initializer) ? initializer : null
  const callee = call && ts.isIdentifier(call.expression) ? imports.get(call.expression.text) : undefined
  if (!call || !callee || !makers.includes(callee.name) || callee.module !== from)
    return [`${path} ${name} has to be made by ${makers.join(' or ')} of ${from}`]
  const [, inner] = call.arguments
  const wrapped = inner && ts.isIdentifier(inner) ? imports.get(inner.text) : undefined
  const door = doors.find((one) => one.module === wrapped?.module && one.name === wrapped.name)
  if (!door) return [`${path} ${name} is not made around a registered ${sort}`]
  return door.sort === sort ? [] : [`${path} ${name} is made around ${door.name}, which is a ${door.sort}`]
}

/**
 * A file below a federation's address takes its context from the request's session (`pageContext`, `readFrame`)
 * and gives it on as it is; what it reads goes through `readForPage`, so that what is not there and what is not
 * allowed look the same as everywhere.
 */
export function pageComplaints(
  source: Source,
  doors: readonly KnownDoor[],
  allowed: { unread: Readonly<Record<string, string>>; direct: Readonly<Record<string, string>> },
): string[] {
  const file = parse(source)
  const imports = importsOf(file)
  const called = (node: ts.CallExpression) =>
    ts.isIdentifier(node.expression) ? imports.get(node.expression.text) : undefined
  const complaints: string[] = []
  let asksForContext = false
  let reads = false
  walk(file, (node) => {
    if (ts.isSpreadAssignment(node) && node.expression.getText() === 'ctx')
      complaints.push(`${source.path} makes a context of its own`)
    if (!ts.isCallExpression(node)) return
    const callee = called(node)
    if (callee?.module === '@/lib/core/resolve-context' && callee.name === 'pageContext')
      asksForContext = true
    if (callee?.module === '@/lib/core/read-frame' && callee.name === 'readFrame') asksForContext = true
    const door = doors.find((one) => one.module === callee?.module && one.name === callee.name)
    if (!door) return
    reads = true
    if (door.sort === 'verb')
      complaints.push(`${source.path} calls the verb ${door.name} while a page is made`)
    const outer = ts.isCallExpression(node.parent) ? called(node.parent)?.name : undefined
    if (outer !== 'readForPage' && !(`${source.path} ${door.name}` in allowed.direct))
      complaints.push(`${source.path} calls ${door.name} outside readForPage`)
  })
  const isPage = /\/(page|layout)\.tsx$/.test(source.path)
  if ((isPage || reads) && !asksForContext && !(source.path in allowed.unread))
    complaints.push(`${source.path} asks for no context: call pageContext or readFrame first`)
  return complaints
}

/** The doors that a file imports, wherever it lies. */
export function doorsImportedBy(source: Source, doors: readonly KnownDoor[]): string[] {
  const imported = [...importsOf(parse(source)).values()]
  return doors
    .filter((door) => imported.some(({ module, name }) => module === door.module && name === door.name))
    .map(({ name }) => `${moduleOf(source.path)} imports ${name}`)
}

function isServerFile(file: ts.SourceFile): boolean {
  const [first] = file.statements
  return first !== undefined && isDirective(first)
}

function innerServerFunctions(file: ts.SourceFile): ts.Node[] {
  const found: ts.Node[] = []
  walk(file, (node) => {
    if (ts.isBlock(node) && node.statements[0] && isDirective(node.statements[0])) found.push(node)
  })
  return found
}

function isDirective(statement: ts.Statement): boolean {
  return (
    ts.isExpressionStatement(statement) &&
    ts.isStringLiteral(statement.expression) &&
    statement.expression.text === 'use server'
  )
}
