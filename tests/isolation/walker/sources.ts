import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

const root = path.resolve(import.meta.dirname, '../../..')

/** A file of the product: its path from the project's root, and its text. */
export interface Source {
  path: string
  text: string
}

/** All TypeScript files below a folder that are part of the product: no tests, nothing generated. */
export function readSources(folder: string): Source[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith('lib/db/generated/'))
    .sort()
    .map((file) => ({ path: file, text: readFileSync(path.join(root, file), 'utf8') }))
}

export function parse({ path: file, text }: Source): ts.SourceFile {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind)
}

/** The alias under which a file is imported. */
export function moduleOf(file: string): string {
  return `@/${file.replace(/\.tsx?$/, '')}`
}

/** By local name, what a file imports: module by its alias, and the name there. */
export function importsOf(file: ts.SourceFile): Map<string, { module: string; name: string }> {
  const imports = new Map<string, { module: string; name: string }>()
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue
    const written = statement.moduleSpecifier.text
    const alias = written.startsWith('.')
      ? moduleOf(path.posix.join(path.posix.dirname(file.fileName), written))
      : written
    const bindings = statement.importClause?.namedBindings
    if (bindings && ts.isNamedImports(bindings)) {
      for (const { name, propertyName } of bindings.elements) {
        imports.set(name.text, { module: alias, name: (propertyName ?? name).text })
      }
    }
    const whole = statement.importClause?.name
    if (whole) imports.set(whole.text, { module: alias, name: 'default' })
  }
  return imports
}

/** Calls `visit` for every node of a tree, from the top. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  node.forEachChild((child) => walk(child, visit))
}

/** The functions that are called by their plain name within a node. */
export function namesCalledIn(node: ts.Node): Set<string> {
  const names = new Set<string>()
  walk(node, (inner) => {
    if (ts.isCallExpression(inner) && ts.isIdentifier(inner.expression)) names.add(inner.expression.text)
  })
  return names
}
