import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listImportRows } from '@/lib/employers/imports/list-import-rows'
import { startImport } from '@/lib/employers/imports/start-import'
import { checkList, checkListAgain, commitList } from '@/tests/support/employer-import-rows'
import { storedEmployers } from '@/tests/support/stored-employers'
import { buildTenant, type TestTenant } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'

let owner: pg.Client
let tenant: TestTenant

beforeAll(async () => {
  owner = await connectOwner()
})
afterAll(() => owner.end())
beforeEach(async () => {
  tenant = await buildTenant(owner)
})

const headers = ['Tên đơn vị', 'MST', 'Số lao động']
const sao = ['Công ty TNHH May Sao Mai', '0300588569', '1.250']
const bien = ['Công ty CP Biển Đông', '', '40']
const north = () => tenant.contexts.northStaff

describe('what others keep', () => {
  it('is refused by its tax code, and nothing is told of it', async () => {
    const south = tenant.contexts.southStaff
    await commitList(south, await checkList(south, headers, [sao, bien]))
    const checked = await checkList(north(), headers, [sao, bien])
    expect(checked.counts).toMatchObject({ wrong: 1, new: 1 })
    const { rows } = await listImportRows({ ctx: north(), input: { id: checked.id } })
    expect(rows.map(({ findings }) => findings.map(({ code }) => code))).toEqual([['kept_elsewhere'], []])
    expect(JSON.stringify(rows)).not.toContain(tenant.units.south.name)
  })

  it('sends the rows back to the check where the register moved', async () => {
    const checked = await checkList(north(), headers, [sao])
    await commitList(north(), await checkList(north(), headers, [['Công ty khác', '', '3']]))
    expect(await commitList(north(), checked)).toMatchObject({ state: 'checking' })
    expect((await storedEmployers(owner, tenant.id)).map(({ name }) => name)).toEqual(['Công ty khác'])
    const again = await checkListAgain(north(), checked.id, [sao])
    expect(again).toMatchObject({ state: 'ready', recheckedBecauseRegisterChanged: true })
    expect(await commitList(north(), again)).toMatchObject({ state: 'committed' })
  })
})

describe('an upload', () => {
  const upload = (more: object) =>
    startImport({
      ctx: north(),
      input: { fileName: 'a.csv', source: 'tax', asOf: '2024-06-30', bytes: Buffer.from('x'), ...more },
    })

  it.each([
    [{ asOf: '2024-07-04' }, { code: 'invalid_input', fieldProblems: { asOf: 'day_to_come' } }],
    [{ asOf: 'hôm qua' }, { code: 'invalid_input' }],
    [{ bytes: Buffer.alloc(0) }, { reason: 'file_empty' }],
    [{ source: 'hearsay' }, { code: 'invalid_input' }],
  ])('is refused with %j', async (more, error) => {
    await expect(upload(more)).rejects.toMatchObject(error)
  })

  it('goes to a federation, from somebody who may', async () => {
    await expect(upload({ unit: tenant.units.north1.code })).rejects.toMatchObject({
      ...{ code: 'conflict', reason: 'employers_of_federation' },
    })
    await expect(upload({ unit: tenant.units.south.code })).rejects.toMatchObject({ code: 'not_found' })
    const input = { fileName: 'a.csv', source: 'tax', asOf: '2024-06-30', bytes: Buffer.from('x') }
    await expect(startImport({ ctx: tenant.contexts.leader, input })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })

  it('of the same list is one', async () => {
    const [first, second] = await Promise.all([upload({}), upload({})])
    expect(second).toEqual(first)
    expect((await upload({ asOf: '2024-05-31' })).id).not.toBe(first.id)
  })
})
