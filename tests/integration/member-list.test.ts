import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import { listMembers } from '@/lib/members/list-members'
import type { ListMembersInput } from '@/lib/members/member-list-schemas'
import type { MemberFields } from '@/lib/members/rules/member-fields'
import { searchMembers } from '@/lib/members/search-members'
import { countStatements } from '@/tests/support/count-statements'
import { buildMembers, madeUpIdentity, type MemberWishes } from '@/tests/support/member-builder'
import { buildTenant, type PostName, type TestTenant } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'

let owner: pg.Client
let tenant: TestTenant
let other: TestTenant
const identity = madeUpIdentity('male', 1990)
let groupId: string

beforeAll(async () => {
  owner = await connectOwner()
  tenant = await buildTenant(owner)
  other = await buildTenant(owner)
  const { north1, north2, south1 } = tenant.units
  groupId = await addGroup('Tổ may 1')
  await add('north1', [
    person('Nguyễn Văn Đức', { sex: 'male', birthOn: '1990-07-03', birthYear: 1990, phone: '+84912345678' }),
    person('Nguyễn Thị Ánh', {
      sex: 'female',
      birthOn: '1990-07-04',
      birthYear: 1990,
      cardNumber: 'QN-0012',
    }),
    person('Trần Thị An', { sex: 'female', birthYear: 1970, subUnitId: groupId, joinedOn: '2010-05-01' }),
    person('Lê Ân', { sex: 'male', identityNumber: identity, joinedOn: '2012-01-31' }),
    person('Phạm Thị Dương', { joinedOn: '2012-02-01' }),
    { ...person('Phạm Thị Đặng'), events: [applied, admitted] },
    { ...person('Hoàng Văn Thôi'), events: [admitted, { kind: 'resigned', on: '2022-03-01' }] },
  ])
  await add('north2', [person('Nguyễn Văn Đức', { sex: 'male' })], north2)
  await add('south1', [person('Đức Nguyễn Nam'), person('Lò Thị Đức')], south1)
  await buildMembers(other.contexts.north1Chair, other.units.north1, [person('Nguyễn Văn Đức')])
  void north1
})
afterAll(() => owner.end())

const applied = { kind: 'applied', on: '2020-12-01' } as const
const admitted = { kind: 'admitted', on: '2021-01-01' } as const

function person(name: string, fields: Partial<MemberFields> = {}): MemberWishes {
  const words = name.split(' ')
  const [familyName = '', givenName = ''] = [words[0], words.at(-1)]
  return { fields: { familyName, middleName: words.slice(1, -1).join(' '), givenName, ...fields } }
}

/** Written as whoever works there would. */
async function add(
  where: 'north1' | 'north2' | 'south1',
  wishes: MemberWishes[],
  unit = tenant.units[where],
) {
  const posts = { north1: 'north1Chair', north2: 'bothAsChair', south1: 'south1Chair' } as const
  await buildMembers(tenant.contexts[posts[where]], unit, wishes)
}

async function addGroup(name: string): Promise<string> {
  const id = uuidv7()
  const { id: unitId, path } = tenant.units.north1
  await owner.query(
    `INSERT INTO sub_units (tenant_id, id, unit_id, unit_path, kind, name) VALUES ($1, $2, $3, $4, 'group', $5)`,
    [tenant.id, id, unitId, path, name],
  )
  return id
}

const list = (post: PostName, input: ListMembersInput = {}) =>
  listMembers({ ctx: tenant.contexts[post], input })
const names = async (post: PostName, input: ListMembersInput = {}) =>
  (await list(post, input)).rows.map(({ name }) => name)

describe('the list of members', () => {
  it('of one’s own union stands in full, in the order of given names, in two statements', async () => {
    const { answer, statements } = await countStatements(() => list('north1Chair'))
    expect(statements).toBe(2)
    expect(answer.rows.map(({ name }) => name)).toEqual([
      'Trần Thị An',
      'Nguyễn Thị Ánh',
      'Lê Ân',
      'Phạm Thị Dương',
      'Phạm Thị Đặng',
      'Nguyễn Văn Đức',
    ])
    expect(answer).toMatchObject({
      unit: { code: 'north-1', rank: 'grassroots' },
      path: [{ code: 'north-1' }],
      counted: 6,
      total: { count: 6, exact: true },
      nextAfter: null,
      previousBefore: null,
      masked: false,
      subUnits: [{ id: groupId, name: 'Tổ may 1', closed: false }],
      elsewhere: [],
      may: { record: true, export: true, disclose: false },
      today: '2024-07-03',
    })
    expect(answer.rows[5]).toMatchObject({
      ...{
        birth: '1990-07-03',
        age: 34,
        sex: 'male',
        phone: '0912 345 678',
        status: 'active',
        masked: false,
      },
    })
    expect(answer.rows[1]).toMatchObject({ age: 33, cardNumber: 'QN-0012' })
    expect(answer.rows[0]).toMatchObject({
      age: 54,
      birth: '1970',
      subUnit: { id: groupId, name: 'Tổ may 1' },
    })
    expect(answer.rows[2]).toMatchObject({ identity: `•••• ${identity.slice(-4)}` })
  })

  it('of a federation holds all its unions, masked, in three statements', async () => {
    const { answer, statements } = await countStatements(() => list('northStaff'))
    expect(statements).toBe(3)
    expect(answer).toMatchObject({ counted: 7, masked: true, may: { disclose: true } })
    const duc = answer.rows.filter(({ name }) => name === 'Nguyễn V. Đ.')
    expect(duc).toHaveLength(2)
    expect(duc.find(({ unit }) => unit.code === 'north-1')).toMatchObject({
      ...{ birth: '1990', phone: '•••• ••• 678', identity: null, masked: true },
    })
    expect(JSON.stringify(answer)).not.toContain('Đức')
    expect((await list('northStaff', { unit: 'north-2' })).path.map(({ code }) => code)).toEqual([
      'north',
      'north-2',
    ])
  })

  it('shows in full what the reader has asked for with a reason, and that alone', async () => {
    const { northStaff } = tenant.contexts
    const disclose = (unit: { id: string; path: string }, expires: string) =>
      owner.query(
        `INSERT INTO member_disclosures (tenant_id, id, user_id, unit_id, unit_path, what, reason, at, expires_at)
         VALUES ($1, $2, $3, $4, $5, 'record', 'Đối chiếu danh sách', '2020-01-01', $6)`,
        [tenant.id, uuidv7(), northStaff.userId, unit.id, unit.path, expires],
      )
    await disclose(tenant.units.north1, '2020-01-02')
    await disclose(tenant.units.north2, '2999-01-01')
    const { rows } = await list('northStaff', { q: 'đức' })
    expect(rows.map(({ name, unit }) => [unit.code, name]).sort()).toEqual([
      ['north-1', 'Nguyễn V. Đ.'],
      ['north-2', 'Nguyễn Văn Đức'],
    ])
    await owner.query(`ALTER TABLE member_disclosures DISABLE TRIGGER member_disclosures_append_only`)
    await owner.query(`DELETE FROM member_disclosures WHERE tenant_id = $1`, [tenant.id])
    await owner.query(`ALTER TABLE member_disclosures ENABLE TRIGGER member_disclosures_append_only`)
  })

  it('is of no use to whoever may not read it, and finds no unit out of scope', async () => {
    await expect(list('leader')).rejects.toMatchObject({ code: 'forbidden' })
    await expect(list('admin')).rejects.toMatchObject({ code: 'forbidden' })
    await expect(list('northStaff', { unit: 'south' })).rejects.toMatchObject({ code: 'not_found' })
    await expect(list('north1Chair', { unit: 'north' })).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('filters of the list', () => {
  it.each<[string, ListMembersInput, string[]]>([
    ['a sex', { sex: 'male' }, ['Lê Ân', 'Nguyễn Văn Đức']],
    ['an age by the day', { ageFrom: 34, ageTo: 34 }, ['Nguyễn Văn Đức']],
    ['an age by the year alone', { ageFrom: 54 }, ['Trần Thị An']],
    ['an age up to', { ageTo: 33 }, ['Nguyễn Thị Ánh']],
    [
      'a sub-unit',
      { subUnit: '' },
      ['Trần Thị An', 'Nguyễn Thị Ánh', 'Lê Ân', 'Phạm Thị Dương', 'Phạm Thị Đặng', 'Nguyễn Văn Đức'],
    ],
    ['joined between', { joinedFrom: '2010-05-01', joinedTo: '2012-01-31' }, ['Trần Thị An', 'Lê Ân']],
    ['joined from', { joinedFrom: '2012-02-01' }, ['Phạm Thị Dương']],
    ['who has left', { status: 'left' }, ['Hoàng Văn Thôi']],
    ['all at once', { sex: 'female', ageTo: 33, incomplete: '1' }, ['Nguyễn Thị Ánh']],
    ['nobody', { sex: 'female', status: 'left' }, []],
  ])('%s', async (_, input, found) => {
    const answer = await list('north1Chair', input)
    expect(answer.rows.map(({ name }) => name)).toEqual(found)
    expect(answer.total).toEqual({ count: found.length, exact: true })
  })

  it('of a sub-unit', async () => {
    expect(await names('north1Chair', { subUnit: groupId })).toEqual(['Trần Thị An'])
  })

  it('hold who ever belonged, where that is asked', async () => {
    expect((await list('north1Chair', { status: 'all' })).total.count).toBe(7)
  })

  it.each([{ sex: 'x' }, { ageFrom: -1 }, { joinedFrom: '2024-02-30' }, { after: 'a' }, { size: 7 }])(
    'refuse what cannot be read: %j',
    async (input) => {
      await expect(listMembers({ ctx: tenant.contexts.north1Chair, input })).rejects.toMatchObject({
        code: 'invalid_input',
      })
    },
  )
})

describe('searching', () => {
  it.each<[string, string, string[]]>([
    ['a given name', 'duc', ['Nguyễn Văn Đức']],
    ['the same with marks', 'ĐỨC', ['Nguyễn Văn Đức']],
    ['decomposed', 'đức'.normalize('NFD'), ['Nguyễn Văn Đức']],
    ['two words, apart', 'nguyen anh', ['Nguyễn Thị Ánh']],
    ['the beginning of a word', 'ngu', ['Nguyễn Thị Ánh', 'Nguyễn Văn Đức']],
    ['a middle name', 'thi', ['Trần Thị An', 'Nguyễn Thị Ánh', 'Phạm Thị Dương', 'Phạm Thị Đặng']],
    ['the whole name', 'Nguyễn Văn Đức', ['Nguyễn Văn Đức']],
    ['words in another order', 'duc nguyen', ['Nguyễn Văn Đức']],
    ['not within a word', 'uyen', []],
    ['signs of patterns', '%_', []],
    ['a phone', '0912.345.678', ['Nguyễn Văn Đức']],
    ['a phone with its country', '+84 912 345 678', ['Nguyễn Văn Đức']],
    ['a card', 'qn-0012', ['Nguyễn Thị Ánh']],
    ['an identity number', identity, ['Lê Ân']],
    ['its last digits', identity.slice(-4), ['Lê Ân']],
    ['its last three', identity.slice(-3), ['Lê Ân']],
  ])('by %s', async (_, q, found) => {
    const answer = await list('north1Chair', { q })
    expect(answer.rows.map(({ name }) => name)).toEqual(found)
    expect(answer.total).toEqual({ count: found.length, exact: true })
  })

  it('says what it took the words for', async () => {
    const kinds = await Promise.all(
      ['duc', '0912345678', '1234', 'QN-0012', ''].map(
        async (q) => (await list('north1Chair', { q })).searchedBy,
      ),
    )
    expect(kinds).toEqual(['name', 'phone', 'identity', 'number', null])
  })

  it('keeps to the scope, and says how many lie in the reader’s other posts', async () => {
    const asChair = await list('bothAsChair', { q: 'duc' })
    expect(asChair.rows.map(({ unit }) => unit.code)).toEqual(['north-2'])
    const { assignmentId } = tenant.contexts.bothAsStaff
    expect(asChair.elsewhere).toEqual([{ assignmentId, count: 2, exact: true }])
    const asStaff = await list('bothAsStaff', { q: 'nguyen van duc' })
    expect(asStaff.total.count).toBe(0)
    expect(asStaff.elsewhere).toEqual([
      { assignmentId: tenant.contexts.bothAsChair.assignmentId, count: 1, exact: true },
    ])
  })

  it('counts nothing under a post that is over', async () => {
    const { assignmentId } = tenant.contexts.bothAsStaff
    const end = (day: string | null) =>
      owner.query('UPDATE assignments SET valid_to = $2 WHERE id = $1', [assignmentId, day])
    await end('2021-01-01')
    expect((await list('bothAsChair')).elsewhere).toEqual([])
    await end(null)
  })

  it('from the search box finds in the whole scope, masked as the list', async () => {
    const find = (post: PostName, q: string) => searchMembers({ ctx: tenant.contexts[post], input: { q } })
    const { answer, statements } = await countStatements(() => find('northStaff', 'văn đức'))
    expect(statements).toBe(3)
    expect(answer).toMatchObject({
      more: false,
      members: [
        { name: 'Nguyễn V. Đ.', masked: true },
        { name: 'Nguyễn V. Đ.', masked: true },
      ],
    })
    expect((await find('north1Chair', 'đức')).members).toMatchObject([
      { name: 'Nguyễn Văn Đức', birth: '1990-07-03' },
    ])
    expect(await find('north1Chair', ' ')).toEqual({ members: [], more: false })
    await expect(find('leader', 'duc')).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('orders', () => {
  it('by the day of joining: unknown days last', async () => {
    expect((await names('north1Chair', { sort: 'joined' })).slice(0, 3)).toEqual([
      'Trần Thị An',
      'Lê Ân',
      'Phạm Thị Dương',
    ])
    expect((await names('north1Chair', { sort: 'joined', dir: 'desc' })).slice(-3)).toEqual([
      'Phạm Thị Dương',
      'Lê Ân',
      'Trần Thị An',
    ])
  })

  it('by unit, and in each by name', async () => {
    const { rows } = await list('northStaff', { sort: 'unit' })
    expect(rows.map(({ unit }) => unit.code)).toEqual([...Array<string>(6).fill('north-1'), 'north-2'])
  })
})
