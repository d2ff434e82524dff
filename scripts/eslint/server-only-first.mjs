// @ts-check
/**
 * A file that reaches the database, the session or a secret says `import 'server-only'` first, so that the
 * build fails when a browser bundle would take it in.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const serverOnlyFirst = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { first: "Begin with import 'server-only': this file imports {{source}}." },
  },
  create(context) {
    return {
      Program(program) {
        const [first] = program.body
        if (first?.type === 'ImportDeclaration' && first.source.value === 'server-only') return
        // "use server" files are the doors themselves.
        if (first?.type === 'ExpressionStatement' && 'directive' in first && first.directive === 'use server')
          return
        for (const statement of program.body) {
          if (statement.type !== 'ImportDeclaration' || isTypeOnly(statement)) continue
          const source = String(statement.source.value)
          if (isServerSide(source)) {
            context.report({ node: statement, messageId: 'first', data: { source } })
            return
          }
        }
      },
    }
  },
}

/** @param {import('estree').ImportDeclaration} statement */
function isTypeOnly(statement) {
  return 'importKind' in statement && statement.importKind === 'type'
}

/** @param {string} source */
function isServerSide(source) {
  return /^(@\/lib\/db\/|node:|pg$|next\/headers$|next-auth|@node-rs\/argon2$|pino$)/.test(source)
}
