import { describe, expect, it } from 'vitest'
import { registry } from '@/tests/isolation/registry/registry'
import { exportedValues } from '@/tests/isolation/walker/exported-values'
import { behindDoors } from '@/tests/isolation/walker/behind-doors'
import { findDoors } from '@/tests/isolation/walker/find-doors'
import { importsOf, parse, readSources, type Source } from '@/tests/isolation/walker/sources'

const key = ({ module, name }: { module: string; name: string }) => `${module} ${name}`
const registered = new Set(registry.map(key))

describe('the registry', () => {
  const found = findDoors(readSources('lib'))

  it('knows every read and verb of the sources', () => {
    const missing = found
      .filter((door) => !registered.has(key(door)) && !(key(door) in behindDoors))
      .map(
        ({ module, name }) =>
          `${module} exports ${name}: add it to tests/isolation/registry/, with a call that is allowed and with attempts from another tenant, a sibling and outside the reach`,
      )
    expect(missing).toEqual([])
  })

  it('holds none that is gone', () => {
    const there = new Set(found.map(key))
    const stale = registry
      .filter((door) => !there.has(key(door)))
      .map(
        ({ module, name }) =>
          `${module} exports no ${name} any more: take it out of tests/isolation/registry/`,
      )
    expect(stale).toEqual([])
  })

  it('needs none for what other doors and the worker call: this, and only from there', () => {
    const there = new Set(found.map(key))
    for (const [name, { callers }] of Object.entries(behindDoors)) {
      expect(there, name).toContain(name)
      expect(registered, name).not.toContain(name)
      const [module, called] = name.split(' ')
      const importing = [...readSources('lib'), ...readSources('app'), ...readSources('components')]
        .filter((source) => source.text.includes(String(called)))
        .filter((source) =>
          [...importsOf(parse(source)).values()].some(
            (imported) => imported.module === module && imported.name === called,
          ),
        )
        .map(({ path }) => path)
      expect(importing, name).toEqual(callers)
    }
  })

  it('names each once, calls what it names, and sorts reads from verbs by their names', () => {
    expect(registered.size).toBe(registry.length)
    for (const { name, call, sort } of registry) {
      expect(String(call)).toMatch(new RegExp(`\\b${name}\\b`))
      expect(/^(get|list|find|search|count|explain)[A-Z]/.test(name) ? 'read' : 'verb').toBe(sort)
    }
  })
})

describe('the walker', () => {
  const found = (text: string) =>
    findDoors([{ path: 'lib/units/merge-units.ts', text } satisfies Source]).map(({ name }) => name)

  it.each([
    [
      'a function of { ctx, input }',
      'export async function mergeUnits({ ctx, input }: { ctx: Context; input: unknown }) {}',
    ],
    ['a function of { ctx }', 'export async function mergeUnits({ ctx }: { ctx: Context }) {}'],
    ['a renamed context', 'export async function mergeUnits({ ctx: who }: { ctx: Context }) {}'],
    ['a whole argument', 'export async function mergeUnits(call: { ctx: Context; input: unknown }) {}'],
    ['a context alone', 'export function mergeUnits(ctx: Context): Promise<void> { return later(ctx) }'],
    ['an arrow', 'export const mergeUnits = async ({ ctx }: { ctx: Context }) => ctx'],
    ['a cached arrow', 'export const mergeUnits = cache(async ({ ctx }: { ctx: Context }) => ctx)'],
    ['a list of exports', 'async function mergeUnits({ ctx }: { ctx: Context }) {}\nexport { mergeUnits }'],
    ['another name', 'async function inner({ ctx }: { ctx: Context }) {}\nexport { inner as mergeUnits }'],
    ['whoever opens a scope', 'export function mergeUnits(scope: Scope) { return withScope(scope, work) }'],
    [
      'one that opens a scope in a hidden function',
      'export const mergeUnits = (scope: Scope) => withScope(scope, work)',
    ],
  ])('finds %s', (_, text) => {
    expect(found(text)).toEqual(['mergeUnits'])
  })

  it('finds a default export, and a scope opened where nothing is exported', () => {
    expect(found('export default async function mergeUnits({ ctx }: { ctx: Context }) {}')).toEqual([
      'default',
    ])
    expect(
      found(
        'async function inner(scope: Scope) { await withScope(scope, work) }\nexport const all = [inner]',
      ),
    ).toEqual(['(opens a scope and exports no read or verb)'])
  })

  it.each([
    [
      'a look-up inside a transaction',
      'export async function findUnit(tx: Tx, ctx: Context, code: string) {}',
    ],
    ['a pure function', 'export function frameOf(session: Session, ctx: Context): FrameView { return ctx }'],
    ['a type', 'export type Call = { ctx: Context }'],
    ['what is not exported', 'async function mergeUnits({ ctx }: { ctx: Context }) {}'],
  ])('leaves out %s', (_, text) => {
    expect(found(text)).toEqual([])
  })
})

describe('the database', () => {
  const importers = (alias: string) =>
    [...readSources('lib'), ...readSources('app'), ...readSources('components')]
      .filter((source) => [...importsOf(parse(source)).values()].some(({ module }) => module === alias))
      .map(({ path }) => path)

  it('is reached through lib/db alone', () => {
    expect(importers('@/lib/db/client')).toEqual([
      'lib/db/card-check.ts',
      'lib/db/digest-clock.ts',
      'lib/db/forget-old-changes.ts',
      'lib/db/identity.ts',
      'lib/db/with-scope.ts',
    ])
    const generated = importers('@/lib/db/generated/client').filter((path) => !path.startsWith('lib/db/'))
    expect(generated).toEqual([])
  })

  it('is asked before there is a scope by the session’s own files alone', () => {
    expect(importers('@/lib/db/identity')).toEqual([
      'lib/core/api-token.ts',
      'lib/core/auth-options.ts',
      'lib/core/begin-under.ts',
      'lib/core/close-session.ts',
      'lib/core/database-ready.ts',
      'lib/core/session.ts',
      'lib/core/sign-in.ts',
    ])
    expect(importers('@/lib/db/card-check')).toEqual(['lib/members/cards/check-card.ts'])
    expect(importers('@/lib/db/digest-clock')).toEqual(['lib/alerts/digest/run-digest-clock.ts'])
    expect(importers('@/lib/db/forget-old-changes')).toEqual(['lib/jobs/run-sweep.ts'])
  })
})

describe('what is asked before there is a scope', () => {
  it('is this, each about one name or one session and tried in fence/accounts.test.ts', () => {
    const [identity] = readSources('lib/db').filter(({ path }) => path === 'lib/db/identity.ts')
    const exported = exportedValues(parse(identity!)).map(({ name }) => name)
    expect(exported.sort()).toEqual([
      'chooseSessionAssignment',
      'endEverySession',
      'endSession',
      'findApiToken',
      'findCredentials',
      'findSession',
      'noteFailedSignIn',
      'openSession',
      'pingDatabase',
    ])
  })
})
