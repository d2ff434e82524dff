import path from 'node:path'
import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'

// Each rule of the architecture is shown to catch what it forbids and to let its good twin pass.
const eslint = new ESLint({ cwd: path.resolve(import.meta.dirname, '../..') })

async function rulesBroken(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath })
  return (result?.messages ?? []).map((message) => message.ruleId ?? message.message)
}

const guarded = (calls: string, name = 'mergeUnits') => `import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { schema } from './schemas'

export const used = { audit, parseInput, requireCapability, withScope, schema }

export async function ${name}({ ctx, input }: { ctx: Context; input: unknown }) {
  ${calls}
}
`
const parse = 'const parsed = parseInput(schema, input)\n'
const scoped = (inside: string) => `return withScope(ctx, async (tx) => { ${inside} })`
const ask = `requireCapability(ctx, 'units.read');`
const record = `await audit(tx, ctx, { act: 'a', subjectKind: 'b', details: { parsed } });`

describe.each([
  [
    'a verb that does not audit',
    'lib/units/merge-units.ts',
    guarded(parse + scoped(`${ask} return tx && parsed`)),
    guarded(parse + scoped(ask + record)),
    'architecture/verb-guards',
  ],
  [
    'a verb that asks for no capability',
    'lib/units/merge-units.ts',
    guarded(parse + scoped(record)),
    guarded(parse + scoped(ask + record)),
    'architecture/verb-guards',
  ],
  [
    'a verb that does not parse',
    'lib/units/merge-units.ts',
    guarded(`const parsed = input\n${scoped(ask + record)}`),
    guarded(parse + scoped(ask + record)),
    'architecture/verb-guards',
  ],
  [
    'a read outside a scope',
    'lib/units/get-unit.ts',
    guarded(`${parse}${ask} return parsed`, 'getUnit'),
    guarded(parse + scoped(`${ask} return tx && parsed`), 'getUnit'),
    'architecture/verb-guards',
  ],
  [
    'a server file without its mark',
    'lib/units/find.ts',
    `import { withScope } from '@/lib/db/with-scope'\nexport const find = withScope\n`,
    `import 'server-only'\nimport { withScope } from '@/lib/db/with-scope'\nexport const find = withScope\n`,
    'architecture/server-only-first',
  ],
  [
    'lib that imports a screen',
    'lib/units/find.ts',
    `export { Button } from '@/components/ui/button'\n`,
    `export { isUnitPath } from '@/lib/units/rules/unit-path'\n`,
    'no-restricted-imports',
  ],
  [
    'an earlier module that imports a later one',
    'lib/units/find.ts',
    `export { x } from '@/lib/figures/internal'\n`,
    `export { x } from '@/lib/units/internal'\n`,
    'no-restricted-imports',
  ],
  [
    'a module that imports one of its own parts',
    'lib/members/find.ts',
    `export { x } from '@/lib/members/imports/internal'\n`,
    `export { x } from '@/lib/members/internal'\n`,
    'no-restricted-imports',
  ],
  [
    'a part of an earlier module that imports a later one',
    'lib/members/imports/find.ts',
    `export { x } from '@/lib/figures/internal'\n`,
    `export { x } from '@/lib/members/internal'\n`,
    'no-restricted-imports',
  ],
  [
    'a verb of a part that does not audit',
    'lib/members/imports/commit-import.ts',
    guarded(parse + scoped(`${ask} return tx && parsed`)),
    guarded(parse + scoped(ask + record)),
    'architecture/verb-guards',
  ],
  [
    'a component that imports a read',
    'components/units/list.tsx',
    `export { getUnit } from '@/lib/units/get-unit'\n`,
    `export { isUnitPath } from '@/lib/units/rules/unit-path'\n`,
    'no-restricted-imports',
  ],
  [
    'a primitive that knows the domain',
    'components/ui/thing.tsx',
    `export { x } from '@/components/figures/x'\n`,
    `export { Button } from '@/components/ui/button'\n`,
    'no-restricted-imports',
  ],
  [
    'a page that opens the database',
    'app/page.tsx',
    `export { withScope } from '@/lib/db/with-scope'\n`,
    `export { notFound } from '@/lib/core/errors'\n`,
    'no-restricted-imports',
  ],
  [
    'a rule that imports a library',
    'lib/units/rules/thing.ts',
    `export { z } from 'zod'\n`,
    `export { isUnitPath } from '@/lib/units/rules/unit-path'\n`,
    'no-restricted-imports',
  ],
  [
    'a rule that reads the clock',
    'lib/units/rules/thing.ts',
    `export const at = () => Date.now()\n`,
    `export const at = (now: Date) => now.getTime()\n`,
    'no-restricted-properties',
  ],
  [
    'SQL text that is not bound',
    'lib/units/find.ts',
    `export const q = (tx: { $queryRawUnsafe: (sql: string) => void }) => tx.$queryRawUnsafe('x')\n`,
    `export const q = (tx: { $queryRaw: (sql: string) => void }) => tx.$queryRaw('x')\n`,
    'no-restricted-syntax',
  ],
])('%s', (_, filePath, bad, good, rule) => {
  it('is refused', async () => {
    expect(await rulesBroken(filePath, bad)).toContain(rule)
  })
  it('and its good twin passes', async () => {
    expect(await rulesBroken(filePath, good)).not.toContain(rule)
  })
})
