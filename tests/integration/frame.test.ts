import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBars } from '@/app/(app)/[federation]/@bars/bars-view'
import { signIn, SignInRefused } from '@/lib/core/sign-in'
import { countWaiting } from '@/lib/figures/count-waiting'
import { countStatements } from '@/tests/support/count-statements'
import { requestWith } from '@/tests/support/request'
import { buildTenant, type PersonName, type TestTenant } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'
import { testPassword } from '@/tests/support/test-people'

let owner: pg.Client
let tenant: TestTenant

beforeAll(async () => {
  owner = await connectOwner()
  tenant = await buildTenant(owner, { figures: { from: 202404, through: 202406, state: 'submitted' } })
})
afterAll(() => owner.end())

/** The bars that a person sees at an address of their federation. */
async function barsOf(person: PersonName, path: string, query: Record<string, string> = {}) {
  const outcome = await signIn(tenant.people[person].login, testPassword)
  if (outcome instanceof SignInRefused) throw new Error(outcome.code)
  await requestWith(outcome.secret)
  const { answer, sent } = await countStatements(() =>
    readBars(tenant.code, { path: path.split('/'), query }),
  )
  return {
    view: answer,
    sent: sent.filter((statement) => !statement.includes('identity_session')),
  }
}

describe('the bars of the frame', () => {
  it('say where and when one looks and what waits, in two statements beside the session', async () => {
    const { view, sent } = await barsOf('leader', 'dashboard', { unit: 'north', through: '2024-05' })
    expect(sent).toHaveLength(2)
    expect(view.unitPath.map(({ code }) => code)).toEqual([tenant.code, 'north'])
    expect(view.unitsBelow?.map(({ code }) => code)).toEqual(['north-1', 'north-2', 'north-3'])
    expect(view.period).toEqual({ month: 202405, earliest: 202301, latest: 202407 })
    expect(view.waitingCount).toBeGreaterThan(0)
    expect(view.waitingCount).toBe(await countWaiting(tenant.contexts.leader))
    expect(view.nav).toEqual([
      'tasks',
      'dashboard',
      'figures',
      'plans',
      'employers',
      'activities',
      'units',
      'reports',
      'settings',
    ])
    expect(view.user).toEqual({ name: 'Lãnh Đạo', roleLabel: 'Lãnh đạo Liên đoàn Lao động tỉnh' })
  })

  it('take unit and month of one report from its path', async () => {
    const { view } = await barsOf('leader', 'review/north-2/2024-04')
    expect(view.unitPath.at(-1)?.code).toBe('north-2')
    expect(view.period?.month).toBe(202404)
  })

  it('stay at one’s own unit for a foreign one, and on pages about oneself', async () => {
    for (const [path, unit] of [
      ['figures', 'south'],
      ['units/profile', 'south-1'],
      ['dashboard', 'a'.repeat(5000)],
      ['dashboard', 'north\0'],
      ['tasks', 'north-1'],
      ['settings/account', 'north-1'],
    ] as const) {
      const { view } = await barsOf('northStaff', path, { unit })
      expect(view.unitPath.map(({ code }) => code)).toEqual(['north'])
    }
  })

  it('show a month where the page has one', async () => {
    const months = async (path: string) => (await barsOf('north1Chair', path)).view.period?.month
    expect(await months('dashboard')).toBe(202405)
    expect(await months('figures')).toBe(202406)
    expect(await months('units')).toBeUndefined()
    expect(await months('settings/account')).toBeUndefined()
  })

  it('list every assignment of the person, the one in use marked', async () => {
    const { view } = await barsOf('both', 'tasks')
    expect(view.assignments.map(({ unitName, current }) => [unitName, current])).toEqual([
      [tenant.units.north2.name, true],
      [tenant.units.south.name, false],
    ])
  })
})
