// @ts-check
/**
 * Every exported function that takes `{ ctx, input }` or `{ ctx }` is a read or a verb. A read restates its
 * scope through withScope and asks for a capability; a verb parses, asks, and audits as well.
 * Reads are named getX, listX, findX, searchX, countX or explainX; anything else is a verb.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const verbGuards = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      missing: '{{name}} is a {{sort}}: it has to call {{call}}.',
    },
  },
  create(context) {
    /** @type {Set<string>} */
    const called = new Set()
    /** @type {{ name: string, node: import('estree').Node, takesInput: boolean }[]} */
    const exported = []
    return {
      CallExpression(node) {
        if (node.callee.type === 'Identifier') called.add(node.callee.name)
      },
      ExportNamedDeclaration(node) {
        const made = node.declaration
        if (made?.type !== 'FunctionDeclaration') return
        const names = destructuredNames(made.params[0])
        if (made.params.length !== 1 || !names.includes('ctx')) return
        exported.push({ name: made.id.name, node, takesInput: names.includes('input') })
      },
      'Program:exit'() {
        for (const { name, node, takesInput } of exported) {
          const sort = /^(get|list|find|search|count|explain)[A-Z]/.test(name) ? 'read' : 'verb'
          const wanted = ['withScope', 'requireCapability']
          if (takesInput) wanted.push('parseInput')
          if (sort === 'verb') wanted.push('audit')
          for (const call of wanted) {
            if (!called.has(call)) context.report({ node, messageId: 'missing', data: { name, sort, call } })
          }
        }
      },
    }
  },
}

/** @param {import('estree').Pattern | undefined} parameter */
function destructuredNames(parameter) {
  if (parameter?.type !== 'ObjectPattern') return []
  return parameter.properties.flatMap((property) =>
    property.type === 'Property' && property.key.type === 'Identifier' ? [property.key.name] : [],
  )
}
