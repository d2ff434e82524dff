import { describe, expect, it } from 'vitest'
import { registry } from '@/tests/isolation/registry/registry'
import {
  actionComplaints,
  apiRouteComplaints,
  doorsImportedBy,
  operationComplaints,
  pageComplaints,
  routeComplaints,
} from '@/tests/isolation/walker/edges'
import { readSources } from '@/tests/isolation/walker/sources'

// Every way from a browser to a read or a verb goes over one of the edges that make the context.

/** Acts that concern nothing but the caller's own session or screen. */
const sessionOnly = {
  'lib/core/actions.ts chooseAssignmentAction': 'chooses among the assignments of the caller’s own session',
  'lib/core/actions.ts signOutAction': 'ends the caller’s own session',
  'lib/core/actions.ts signOutEverywhereAction': 'ends the sessions of the caller',
  'lib/i18n/actions.ts chooseLocale': 'sets a cookie for the language of the caller’s screens',
  'lib/i18n/actions.ts chooseTheme': 'sets a cookie for the look of the caller’s screens',
}

/** Routes without a federation in their address. */
const routesOfNobody = {
  'app/api/v1/[...path]/route.ts': 'says that nothing is there',
  'app/api/v1/route.ts': 'leads to how the API is used',
  'app/api/v1/openapi.json/route.ts': 'tells what can be asked for, and nothing of anybody’s',
  'app/api/auth/[...nextauth]/route.ts': 'signs in and out, before there is a scope',
  'app/api/health/live/route.ts': 'says that the process runs',
  'app/api/health/ready/route.ts': 'says that the database answers',
}

/** Operations of the API that send personal data: verbs behind a GET, which note it. */
const notedOperations = { listMembers: 'sends a page of members, and notes it' }

/** Operations of the API that read nothing. */
const ownOperations = { getCaller: 'tells a token of its own context' }

/** Verbs behind a GET: they note who fetches, and change nothing else. */
const noted = {
  'app/api/[federation]/members/export/route.ts GET':
    'sends the file of an export that was asked for, and notes it',
  'app/api/[federation]/figures/workbook/route.ts GET': 'sends the month as a workbook, and notes it',
  'app/api/[federation]/tables/[table]/route.ts GET': 'sends a page’s table as a file, and notes it',
}

/** Reads that a screen asks while somebody types or holds a code in the hand. */
const asked = {
  'lib/members/member-list-actions.ts searchMembersAction': 'finds members by what is typed',
  'lib/members/transfers/actions.ts searchDestinationsAction': 'finds unions by what is typed',
  'lib/members/transfers/actions.ts findTransferByCodeAction': 'a code stands in no address',
}

const pagesAllowed = {
  unread: {
    'app/(app)/[federation]/@bars/[...path]/page.tsx': 'hands the address to bars-view.ts, which asks',
  },
  direct: {
    'app/(app)/[federation]/@bars/bars-view.ts getPlace':
      'answers with one’s own unit where the page says "not found"',
    'app/(app)/[federation]/@bars/bars-view.ts countWaiting':
      'refuses nobody, counts within what each may do',
    'app/(app)/[federation]/members/[member]/edit/page.tsx getMemberForm':
      'sends to the record what cannot be edited, and gives all else to readForPage',
  },
}

const app = readSources('app')
const routes = app.filter(({ path }) => /\/route\.tsx?$/.test(path))
const api = routes.filter(({ path }) => path.startsWith('app/api/v1/') && !(path in routesOfNobody))
const pages = app.filter(({ path }) => path.startsWith('app/(app)/[federation]/'))

describe('routes', () => {
  it('below a federation are made by the edge around registered reads and verbs', () => {
    const below = routes.filter(({ path }) => path.startsWith('app/api/[federation]/'))
    expect(below.length).toBeGreaterThan(3)
    expect(below.flatMap((source) => routeComplaints(source, registry, noted))).toEqual([])
    expect(below.flatMap((source) => routeComplaints(source, registry))).toHaveLength(
      Object.keys(noted).length,
    )
  })

  it('elsewhere are few, and each says why', () => {
    const others = routes.filter(
      ({ path }) => !path.startsWith('app/api/[federation]/') && !api.some((one) => one.path === path),
    )
    expect(others.map(({ path }) => path).sort()).toEqual(Object.keys(routesOfNobody).sort())
    expect(others.flatMap((source) => doorsImportedBy(source, registry))).toEqual([])
  })

  it.each([
    ['a handler by hand', 'export async function GET() { return Response.json({}) }'],
    ['a read that is not registered', query("import { findAll } from '@/lib/units/find-all'", 'findAll')],
    ['a verb behind GET', query("import { lockPeriod } from '@/lib/periods/lock-period'", 'lockPeriod')],
    [
      'a function between',
      query("import { getUnit } from '@/lib/units/get-unit'", '(call) => getUnit(call)'),
    ],
    [
      'an edge of another name',
      query("import { getUnit } from '@/lib/units/get-unit'", 'getUnit').replaceAll(
        'core/define',
        'units/define',
      ),
    ],
    ['everything of another file', "export * from '@/lib/units/get-unit'"],
  ])('caught: %s', (_, text) => {
    expect(routeComplaints({ path: 'app/api/[federation]/x/route.ts', text }, registry)).toHaveLength(1)
  })

  it('let pass: the good twin', () => {
    const text = query("import { getUnit } from '@/lib/units/get-unit'", 'getUnit')
    expect(routeComplaints({ path: 'app/api/[federation]/x/route.ts', text }, registry)).toEqual([])
  })
})

function query(imported: string, inner: string): string {
  return `import { defineQueryRoute } from '@/lib/core/define-route'\n${imported}\nexport const GET = defineQueryRoute('x', ${inner})`
}

describe('the API', () => {
  const operations = readSources('lib/api/operations')
  const allowed = { noted: notedOperations, own: ownOperations }
  const complaintsOf = (text: string) =>
    operationComplaints({ path: 'lib/api/operations/x.ts', text }, registry, allowed)
  const imports = `
    import { getUnit } from '@/lib/units/get-unit'
    import { lockPeriod } from '@/lib/periods/lock-period'`
  const declared = (method: string, verb: string) =>
    `${imports}\nexport const x = defineApiOperation({ id: 'x', method: '${method}', verb: ${verb} })`

  it('has routes made by its edge around operations, and operations around registered reads and verbs', () => {
    expect(api.length).toBeGreaterThan(5)
    expect(api.flatMap(apiRouteComplaints)).toEqual([])
    expect(operations.flatMap((source) => operationComplaints(source, registry, allowed))).toEqual([])
    const strict = { noted: {}, own: {} }
    expect(operations.flatMap((source) => operationComplaints(source, registry, strict))).toHaveLength(2)
    expect(api.flatMap((source) => doorsImportedBy(source, registry))).toEqual([])
  })

  it.each([
    ['a verb behind a GET', 'GET', 'lockPeriod'],
    ['a read behind a PUT', 'PUT', 'getUnit'],
    ['a function between', 'GET', '(call) => getUnit(call)'],
  ])('caught: %s', (_, method, verb) => {
    expect(complaintsOf(declared(method, verb))).toHaveLength(1)
  })

  it('let pass: the good twins', () => {
    expect(complaintsOf(declared('GET', 'getUnit'))).toEqual([])
    expect(complaintsOf(declared('PUT', 'lockPeriod'))).toEqual([])
  })

  it('caught: a route by hand', () => {
    const text = 'export async function GET() { return Response.json({}) }'
    expect(apiRouteComplaints({ path: 'app/api/v1/x/route.ts', text })).toHaveLength(1)
  })

  it('let pass: what says of a method that it is not taken, and nothing else of that name', () => {
    const refused = (from: string) =>
      `import { refuseMethod } from '${from}'\nexport const POST = refuseMethod('GET')`
    const complaints = (text: string) => apiRouteComplaints({ path: 'app/api/v1/x/route.ts', text })
    expect(complaints(refused('@/lib/api/refuse-method'))).toEqual([])
    expect(complaints(refused('@/lib/units/refuse-method'))).toHaveLength(1)
  })
})

describe('server actions', () => {
  const everywhere = ['app', 'components', 'lib'].flatMap(readSources)
  const complaintsOf = (path: string, text: string) => actionComplaints({ path, text }, registry, sessionOnly)

  it('are made by the edge around registered verbs, or touch the caller’s own session alone', () => {
    const complaints = (reads: Readonly<Record<string, string>>) =>
      everywhere.flatMap((source) => actionComplaints(source, registry, sessionOnly, reads))
    expect(complaints(asked)).toEqual([])
    expect(complaints({})).toHaveLength(Object.keys(asked).length)
  })

  it('that touch the session alone are all there', () => {
    const exported = everywhere.filter(({ path }) => path in Object.fromEntries(filesOf(sessionOnly)))
    for (const [name] of Object.entries(sessionOnly)) {
      const [path, act] = name.split(' ')
      expect(exported.find((source) => source.path === path)?.text).toContain(`function ${act}(`)
    }
  })

  it.each([
    ['one by hand', 'lib/units/actions.ts', "'use server'\nexport async function mergeAction() {}"],
    [
      'a read',
      'lib/units/actions.ts',
      "'use server'\nimport { defineAction } from '@/lib/core/define-action'\nimport { getUnit } from './get-unit'\nexport const a = defineAction('x', getUnit)",
    ],
    ['another file', 'lib/units/merge-units.ts', "'use server'\nexport async function merge() {}"],
    ['one inside a page', 'app/page.tsx', "export default () => { async function act() { 'use server' } }"],
  ])('caught: %s', (_, path, text) => {
    expect(complaintsOf(path, text)).toHaveLength(1)
  })

  it('let pass: the good twin', () => {
    const text =
      "'use server'\nimport { defineAction } from '@/lib/core/define-action'\nimport { lockPeriod } from './lock-period'\nexport const a = defineAction('x', lockPeriod)"
    expect(complaintsOf('lib/periods/actions.ts', text)).toEqual([])
  })
})

function filesOf(acts: Readonly<Record<string, string>>): [string, true][] {
  return Object.keys(acts).map((name) => [name.split(' ')[0] ?? '', true])
}

describe('pages', () => {
  const complaintsOf = (text: string) =>
    pageComplaints({ path: 'app/(app)/[federation]/x/page.tsx', text }, registry, pagesAllowed)
  const imports = `
    import { readForPage } from '@/lib/core/read-for-page'
    import { pageContext } from '@/lib/core/resolve-context'
    import { getUnit } from '@/lib/units/get-unit'
    import { lockPeriod } from '@/lib/periods/lock-period'`

  it('below a federation take their context from the session and read through readForPage', () => {
    expect(pages.length).toBeGreaterThan(10)
    expect(pages.flatMap((source) => pageComplaints(source, registry, pagesAllowed))).toEqual([])
  })

  it('have no exception that is not needed', () => {
    const listed = [...Object.keys(pagesAllowed.unread), ...Object.keys(pagesAllowed.direct)]
    for (const name of listed) {
      const [path] = name.split(/ (?=\w+$)/)
      expect(pages.map((source) => source.path)).toContain(path)
    }
    const strict = pages.flatMap((source) => pageComplaints(source, registry, { unread: {}, direct: {} }))
    expect(strict).toHaveLength(listed.length)
  })

  it('elsewhere read nothing of anybody’s', () => {
    const others = app.filter(({ path }) => !path.includes('/[federation]/'))
    expect(others.flatMap((source) => doorsImportedBy(source, registry))).toEqual([])
  })

  it.each([
    ['a page without a context', 'export default function Page() { return null }'],
    [
      'a read outside readForPage',
      'async function Page() { const ctx = await pageContext(f); await getUnit({ ctx, input }) }',
    ],
    [
      'a context of its own',
      'async function Page() { const ctx = await pageContext(f); await readForPage(getUnit({ ctx: { ...ctx, tenantId }, input })) }',
    ],
    [
      'a verb',
      'async function Page() { const ctx = await pageContext(f); await readForPage(lockPeriod({ ctx, input })) }',
    ],
  ])('caught: %s', (_, text) => {
    expect(complaintsOf(`${imports}\n${text}`)).toHaveLength(1)
  })

  it('let pass: the good twin', () => {
    const text =
      'async function Page() { const ctx = await pageContext(f); await readForPage(getUnit({ ctx, input })) }'
    expect(complaintsOf(`${imports}\n${text}`)).toEqual([])
  })
})
