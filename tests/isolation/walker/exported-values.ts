import ts from 'typescript'

/** Something a file exports that is not a type. */
export interface ExportedValue {
  name: string
  /** The function behind the name; null for anything else. */
  made: ts.FunctionLikeDeclaration | null
  /** What a constant is set to. */
  initializer: ts.Expression | null
}

/** What a file exports in any of the ways TypeScript has: declarations, constants, lists, the default. */
export function exportedValues(file: ts.SourceFile): ExportedValue[] {
  const declared = declaredValues(file)
  const exported: ExportedValue[] = []
  for (const statement of file.statements) {
    if (ts.isExportAssignment(statement)) {
      exported.push(valueOf('default', statement.expression, declared))
    } else if (ts.isExportDeclaration(statement) && !statement.isTypeOnly) {
      const clause = statement.exportClause
      if (!clause || !ts.isNamedExports(clause)) {
        exported.push({ name: '*', made: null, initializer: null })
        continue
      }
      for (const { name, propertyName, isTypeOnly } of clause.elements) {
        if (isTypeOnly) continue
        const known = declared.get((propertyName ?? name).text)
        exported.push({ made: null, initializer: null, ...known, name: name.text })
      }
    } else if (isExported(statement)) {
      for (const name of namesOf(statement))
        exported.push({ ...declared.get(name)!, name: isDefault(statement) ? 'default' : name })
    }
  }
  return exported
}

function declaredValues(file: ts.SourceFile): Map<string, Omit<ExportedValue, 'name'>> {
  const declared = new Map<string, Omit<ExportedValue, 'name'>>()
  for (const statement of file.statements) {
    if (ts.isFunctionDeclaration(statement)) {
      declared.set(statement.name?.text ?? 'default', { made: statement, initializer: null })
    } else if (ts.isClassDeclaration(statement)) {
      declared.set(statement.name?.text ?? 'default', { made: null, initializer: null })
    } else if (ts.isVariableStatement(statement)) {
      for (const { name, initializer } of statement.declarationList.declarations) {
        const set = initializer ? bare(initializer) : null
        const made = set && (ts.isArrowFunction(set) || ts.isFunctionExpression(set)) ? set : null
        declared.set(name.getText(file), { made, initializer: set })
      }
    }
  }
  return declared
}

function valueOf(
  name: string,
  expression: ts.Expression,
  declared: ReadonlyMap<string, Omit<ExportedValue, 'name'>>,
): ExportedValue {
  const set = bare(expression)
  if (ts.isIdentifier(set)) return { made: null, initializer: null, ...declared.get(set.text), name }
  const made = ts.isArrowFunction(set) || ts.isFunctionExpression(set) ? set : null
  return { name, made, initializer: set }
}

/** Without brackets, `as` and `satisfies`; and what `cache(…)` of React wraps. */
function bare(expression: ts.Expression): ts.Expression {
  if (ts.isParenthesizedExpression(expression)) return bare(expression.expression)
  if (ts.isAsExpression(expression) || ts.isSatisfiesExpression(expression))
    return bare(expression.expression)
  const [first] = ts.isCallExpression(expression) ? expression.arguments : []
  const wrapped = ts.isCallExpression(expression) && ts.isIdentifier(expression.expression)
  if (wrapped && expression.expression.text === 'cache' && first) return bare(first)
  return expression
}

function isExported(statement: ts.Statement): boolean {
  return has(statement, ts.SyntaxKind.ExportKeyword)
}

function isDefault(statement: ts.Statement): boolean {
  return has(statement, ts.SyntaxKind.DefaultKeyword)
}

function has(statement: ts.Statement, kind: ts.SyntaxKind): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some((modifier) => modifier.kind === kind)
  )
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement))
    return [statement.name?.text ?? 'default']
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText())
  return []
}
