import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newProvince } from '@/prisma/seed/administrator'
import { readAdministratorWords } from '@/prisma/seed/administrator-words'
import { writeWorld } from '@/prisma/seed/builders/write-world'
import { national } from '@/prisma/seed/worlds/national'
import { connectOwner } from '@/tests/support/test-database'
import { testPasswordHash } from '@/tests/support/test-people'

let owner: pg.Client

beforeAll(async () => {
  owner = await connectOwner()
})

afterAll(async () => {
  await owner.end()
})

const words = { tenantCode: 'tinh-moi', tenantName: 'LĐLĐ tỉnh Mới', login: 'quantri.moi', name: 'Quản Trị' }

async function count(table: 'tenants' | 'users' | 'units' | 'indicators'): Promise<number> {
  const { rows } = await owner.query<{ count: number }>(`SELECT count(*)::int FROM ${table}`)
  return rows[0]?.count ?? 0
}

describe('the first administrator', () => {
  it('gets a province with its top federation, the catalogue, and posts to administer and to work', async () => {
    expect(await writeWorld(owner, newProvince(words, '2024-07-03'), testPasswordHash)).toBe(true)
    const { rows } = await owner.query(
      `SELECT a.role_code, a.reach, u.rank, t.demo_today, t.notice_code FROM tenants t
       JOIN assignments a ON a.tenant_id = t.id JOIN units u ON u.tenant_id = t.id AND u.id = a.unit_id
       WHERE t.code = $1 ORDER BY a.role_code`,
      [words.tenantCode],
    )
    const atTop = { reach: 'subtree', rank: 'top', demo_today: null, notice_code: null }
    expect(rows).toEqual([
      { role_code: 'federation_staff', ...atTop },
      { role_code: 'provincial_leader', ...atTop },
      { role_code: 'tenant_admin', ...atTop },
    ])
    expect(await count('indicators')).toBeGreaterThan(20)
  })

  it('is refused a code that is taken', async () => {
    const again = newProvince({ ...words, login: 'quantri.khac' }, '2024-07-03')
    expect(await writeWorld(owner, again, testPasswordHash)).toBe(false)
  })

  it('is refused a name to sign in with that is taken, whatever its case, and leaves nothing behind', async () => {
    const before = [await count('tenants'), await count('units')]
    const again = newProvince({ ...words, tenantCode: 'tinh-khac', login: 'QuanTri.Moi' }, '2024-07-03')
    await expect(writeWorld(owner, again, testPasswordHash)).rejects.toMatchObject({
      constraint: 'users_login_key',
    })
    expect([await count('tenants'), await count('units')]).toEqual(before)
  })

  it('is asked for every flag', () => {
    const flags = ['--tenant-code', 'bac', '--tenant-name', 'LĐLĐ', '--login', 'Anh.An', '--name', 'An']
    expect(readAdministratorWords([...flags, '--password-stdin'])).toEqual({
      tenantCode: 'bac',
      tenantName: 'LĐLĐ',
      login: 'anh.an',
      name: 'An',
    })
    expect(readAdministratorWords(flags)).toBeNull()
    expect(readAdministratorWords(['--tenant-code', 'Bắc', ...flags.slice(2), '--password-stdin'])).toBeNull()
    expect(readAdministratorWords([...flags, '--password-stdin', '--login'])).toBeNull()
  })
})

describe('a world', () => {
  it('that fails half-way is not there at all', async () => {
    const before = [await count('tenants'), await count('users'), await count('units')]
    const world = national()
    const [plan] = world.plans
    await expect(
      writeWorld(owner, { ...world, plans: plan ? [plan, plan] : [] }, testPasswordHash),
    ).rejects.toThrow(/duplicate key/)
    expect([await count('tenants'), await count('users'), await count('units')]).toEqual(before)
    expect(await writeWorld(owner, world, testPasswordHash)).toBe(true)
    expect(await writeWorld(owner, national(), testPasswordHash)).toBe(false)
  })
})
