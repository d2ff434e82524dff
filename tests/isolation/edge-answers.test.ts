import path from 'node:path'
import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beginUnder } from '@/lib/core/begin-under'
import { pageContext } from '@/lib/core/resolve-context'
import { readSession } from '@/lib/core/session'
import { signIn, SignInRefused } from '@/lib/core/sign-in'
import { noCode, noId } from '@/tests/isolation/registry/attempts'
import { readSources } from '@/tests/isolation/walker/sources'
import { buildWorld, type IsolationWorld } from '@/tests/isolation/world/build-world'
import { changesBetween, fingerprint } from '@/tests/isolation/world/fingerprint'
import { askApi, tokenOf } from '@/tests/support/api-client'
import { countStatements } from '@/tests/support/count-statements'
import { request, requestWith } from '@/tests/support/request'
import { connectOwner } from '@/tests/support/test-database'
import { testPassword } from '@/tests/support/test-people'

// What a browser gets when a session of one tenant asks at the address of another.

let owner: pg.Client
let world: IsolationWorld

beforeAll(async () => {
  owner = await connectOwner()
  world = await buildWorld(owner)
})

afterAll(() => owner.end())

async function signedInAs({ login }: { login: string }): Promise<void> {
  const outcome = await signIn(login, testPassword)
  if (outcome instanceof SignInRefused) throw new Error(outcome.code)
  await requestWith(outcome.secret)
}

type Handler = (asked: Request, route: { params: Promise<{ federation: string }> }) => Promise<Response>
type Action = (federation: string, input: unknown) => Promise<unknown>

async function exportsOf<Made>(file: string): Promise<[name: string, made: Made][]> {
  const loaded = (await import(path.resolve(import.meta.dirname, '../..', file))) as Record<string, Made>
  return Object.entries(loaded)
}

async function answerOf(handler: Handler, method: string, federation: string, query = '') {
  const body = method === 'GET' ? null : JSON.stringify({ key: uuidv7(), month: '2024-06', cells: [] })
  const asked = new Request(`http://localhost:3000/api/x${query}`, {
    method,
    body,
    headers: {
      origin: 'http://localhost:3000',
      'content-type': 'application/json',
      'content-length': String(body?.length ?? 0),
    },
  })
  const response = await handler(asked, { params: Promise.resolve({ federation }) })
  const isJson = response.headers.get('content-type')?.startsWith('application/json')
  return {
    status: response.status,
    body: (isJson ? await response.json() : await response.text()) as unknown,
  }
}

const routes = readSources('app/api/[federation]').map(({ path: file }) => file)
const actions = readSources('lib')
  .map(({ path: file }) => file)
  .filter((file) => file.endsWith('actions.ts') && !/^lib\/(core|i18n)\//.test(file))

describe.each(routes)('%s', (file) => {
  it('answers at another tenant’s address as at one that exists nowhere', async () => {
    const before = await fingerprint(owner, world)
    await signedInAs(world.b.seats.top.person)
    const opened = await fingerprint(owner, world)
    expect(changesBetween(before, opened).map(({ table }) => table)).toEqual(['sessions'])
    for (const [method, handler] of await exportsOf<Handler>(file)) {
      const foreign = await answerOf(handler, method, world.a.tenant.code)
      expect(foreign).toMatchObject({ status: 404, body: { ok: false, code: 'not_found' } })
      expect(await answerOf(handler, method, noCode)).toEqual(foreign)
      expect((await answerOf(handler, method, world.b.tenant.code)).status).not.toBe(404)
    }
    expect(changesBetween(opened, await fingerprint(owner, world))).toEqual([])
  })

  it('answers nobody without a session', async () => {
    await requestWith(null)
    for (const [method, handler] of await exportsOf<Handler>(file)) {
      expect(await answerOf(handler, method, world.a.tenant.code)).toMatchObject({ status: 401 })
    }
  })
})

describe.each(actions)('%s', (file) => {
  it('answers in another tenant’s name as in one that exists nowhere, and to nobody without a session', async () => {
    await signedInAs(world.b.seats.top.person)
    const before = await fingerprint(owner, world)
    const made = await exportsOf<Action>(file)
    expect(made.length).toBeGreaterThan(0)
    for (const [, act] of made) {
      const foreign = await act(world.a.tenant.code, {})
      expect(foreign).toMatchObject({ ok: false, code: 'not_found' })
      expect(await act(noCode, {})).toEqual(foreign)
      expect(await act(world.b.tenant.code, null)).toMatchObject({ ok: false, code: 'invalid_input' })
    }
    expect(changesBetween(before, await fingerprint(owner, world))).toEqual([])
    await requestWith(null)
    for (const [, act] of made)
      expect(await act(world.a.tenant.code, {})).toMatchObject({ code: 'unauthenticated' })
  })
})

describe('a route that finds', () => {
  it('shows one’s own, and says of a foreign id what it says of none', async () => {
    await signedInAs(world.b.seats.top.person)
    const [[, search]] = (await exportsOf<Handler>('app/api/[federation]/search/route.ts')) as [
      [string, Handler],
    ]
    const found = await answerOf(search, 'GET', world.b.tenant.code, `?q=${world.b.units.north1.code}`)
    expect(found.status).toBe(200)
    const [[, history]] = (await exportsOf<Handler>('app/api/[federation]/figures/history/route.ts')) as [
      [string, Handler],
    ]
    const ask = (unit: string) => answerOf(history, 'GET', world.b.tenant.code, `?unit=${unit}&month=2024-06`)
    expect(await ask(world.b.units.north1.code)).toMatchObject({ status: 200 })
    const foreign = await ask(world.a.units.north1.code)
    expect(foreign).toMatchObject({ status: 404, body: { code: 'not_found' } })
    expect(await ask(noCode)).toEqual(foreign)
  })
})

describe('the API', () => {
  /** By what it names: a unit of somebody else, or a plan; each as one that exists nowhere. */
  const questions: readonly (readonly [method: string, path: (named: string) => string])[] = [
    ['GET', (unit) => `/units/${unit}`],
    ['GET', (unit) => `/units?unit=${unit}`],
    ['GET', (unit) => `/figures?unit=${unit}&month=2024-06`],
    ['GET', (unit) => `/progress?unit=${unit}&through=2024-06`],
    ['GET', (unit) => `/plans?unit=${unit}`],
    ['GET', (unit) => `/members?unit=${unit}`],
    ['PUT', () => '/figures'],
  ]

  /** The answer but for the request's own number and what was asked, and the steps on the way to it. */
  async function askedBy(token: string, method: string, path: string, named: string) {
    const cells = [{ unit: named, indicator: 'DOI_THOAI', entry: 'number', value: 1, version: 1 }]
    const headers = { 'content-type': 'application/json', 'idempotency-key': uuidv7() }
    const init =
      method === 'GET' ? {} : { method, headers, body: JSON.stringify({ month: '2024-06', cells }) }
    const { answer, sent } = await countStatements(() => askApi(token, path, init))
    const { instance: _, ...body } = answer.body as Record<string, unknown>
    return {
      status: answer.status,
      body: JSON.parse(JSON.stringify(body).replaceAll(named, '')) as unknown,
      sent,
    }
  }

  it('answers a token of another tenant or of a sibling as if what it names existed nowhere', async () => {
    const { a, b } = world
    const tokens = [
      [await tokenOf(b.seats.top.staff), [a.units.top, a.units.north1], b.seats.top.staff],
      [await tokenOf(a.seats.north.staff), [a.units.south, a.units.south1, a.units.top], a.seats.north.staff],
    ] as const
    for (const [token, foreign, ctx] of tokens) {
      expect(await askApi(token, `/units/${ctx.unitCode}`)).toMatchObject({ status: 200 })
      const before = await fingerprint(owner, world)
      for (const [method, path] of questions) {
        const nowhere = await askedBy(token, method, path(noCode), noCode)
        expect(nowhere.status, path(noCode)).toBe(method === 'GET' ? 404 : 422)
        for (const { code } of foreign)
          expect(await askedBy(token, method, path(code), code), path(code)).toEqual(nowhere)
      }
      const plan = ctx === b.seats.top.staff ? (a.plans[0] ?? '') : (b.plans[0] ?? '')
      const ofNone = await askedBy(token, 'GET', `/plans/${noId}`, noId)
      expect(ofNone.status).toBe(404)
      expect(await askedBy(token, 'GET', `/plans/${plan}`, plan)).toEqual(ofNone)
      expect(changesBetween(before, await fingerprint(owner, world))).toEqual([])
    }
  })

  it('takes no session for a token, and opens nothing to a token that nobody made', async () => {
    await signedInAs(world.b.seats.top.person)
    const unknown = { status: 401, body: { code: 'token_unknown' } }
    expect(await askApi(null, `/units/${world.b.units.top.code}`)).toMatchObject(unknown)
    expect(await askApi('scd_guess', `/units/${world.b.units.top.code}`)).toMatchObject(unknown)
  })
})

describe('the session itself', () => {
  it('takes no assignment of somebody else', async () => {
    await signedInAs(world.b.seats.top.person)
    expect(await beginUnder(world.a.seats.top.admin.assignmentId)).toBe('/')
    expect(await beginUnder(noId)).toBe('/')
    expect(await readSession()).toMatchObject({ chosenAssignmentId: null })
    expect(request.cookies.size).toBe(2)
  })

  it('finds the page of another tenant where it finds the page of none', async () => {
    await signedInAs(world.b.seats.top.person)
    const digestOf = (federation: string) =>
      pageContext(federation).then(
        () => 'found',
        (thrown: { digest?: string }) => thrown.digest,
      )
    expect(await digestOf(world.b.tenant.code)).toBe('found')
    expect(await digestOf(world.a.tenant.code)).toMatch(/404/)
    expect(await digestOf(noCode)).toBe(await digestOf(world.a.tenant.code))
  })
})
