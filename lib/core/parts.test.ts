import { describe, expect, it } from 'vitest'
import { standardRoles } from '@/lib/core/catalogue/standard-roles'
import { landingPage, openParts } from '@/lib/core/parts'

const capabilitiesOf = (code: string) =>
  new Set(standardRoles.find((role) => role.code === code)?.capabilities ?? [])

describe('openParts', () => {
  it.each([
    [
      'federation_staff',
      ['tasks', 'dashboard', 'figures', 'plans', 'members', 'employers', 'activities', 'units', 'reports'],
    ],
    [
      'grassroots_chair',
      ['tasks', 'dashboard', 'figures', 'plans', 'members', 'activities', 'units', 'reports'],
    ],
    [
      'provincial_leader',
      ['tasks', 'dashboard', 'figures', 'plans', 'employers', 'activities', 'units', 'reports', 'settings'],
    ],
    ['tenant_admin', ['dashboard', 'figures', 'plans', 'units', 'reports', 'settings']],
    ['national_viewer', ['dashboard', 'plans', 'units']],
    ['national_planner', ['dashboard', 'plans', 'units']],
  ])('%s', (role, parts) => {
    expect(openParts(capabilitiesOf(role))).toEqual(parts)
  })

  it('are none without a capability', () => {
    expect(openParts(new Set())).toEqual([])
  })
})

describe('landingPage', () => {
  it.each([
    ['federation_staff', '/x/tasks'],
    ['grassroots_chair', '/x/tasks'],
    ['provincial_leader', '/x/dashboard'],
    ['tenant_admin', '/x/settings/users'],
    ['national_viewer', '/x/dashboard'],
    ['nobody', '/x/settings/account'],
  ])('%s', (role, address) => {
    expect(landingPage('x', capabilitiesOf(role))).toBe(address)
  })
})
