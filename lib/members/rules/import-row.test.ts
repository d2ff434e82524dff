import { describe, expect, it } from 'vitest'
import { isBlankRow, readImportRow, ReadMemo, wordKey, type ImportPlan } from './import-row'
import type { MemberColumnName } from './member-columns'

function read(cells: Partial<Record<MemberColumnName, string>>, words: ImportPlan['words'] = new Map()) {
  const names = Object.keys(cells) as MemberColumnName[]
  const columns = names.map((field, index) => ({ index, field }))
  return readImportRow(Object.values(cells), { columns, words }, new ReadMemo())
}

describe('a row of a file', () => {
  it('says only what its cells say', () => {
    const row = read({ fullName: 'Nguyễn Văn Đức', phone: '', birthOn: '1985', subUnit: ' Tổ  1 ' })
    expect(row.fields).toEqual({
      familyName: 'Nguyễn',
      middleName: 'Văn',
      givenName: 'Đức',
      birthOn: null,
      birthYear: 1985,
    })
    expect(row.subUnit).toBe('Tổ 1')
    expect(row.findings).toEqual([])
  })

  it.each([
    [{ familyAndMiddle: 'Trần Thị', givenName: 'Hoà' }],
    [{ familyName: 'Trần', middleName: 'Thị', givenName: 'Hoà' }],
    [{ givenName: 'Trần Thị Hoà' }],
  ] as const)('has its name in whatever columns: %j', (cells) => {
    expect(read(cells).fields).toEqual({ familyName: 'Trần', middleName: 'Thị', givenName: 'Hoà' })
  })

  it('needs a name, unless it names the entry', () => {
    expect(read({ fullName: '', phone: '0912345678' }).findings).toMatchObject([{ code: 'name_missing' }])
    const id = '01928b5e-0000-7000-8000-000000000001'
    expect(read({ memberId: id, fullName: '', phone: '0912345678' }).findings).toEqual([])
  })

  it('takes nothing from what is masked', () => {
    const row = read({
      memberId: '01928b5e-0000-7000-8000-000000000001',
      fullName: 'Nguyễn V. Đ.',
      identityNumber: '•••• 1234',
      address: '••••',
      birthOn: '1985',
    })
    expect(row.fields).toEqual({ birthOn: null, birthYear: 1985 })
    expect(row.findings).toEqual([])
  })

  it('names words that stand for no code, and takes what the user says they mean', () => {
    const unknown = read({ fullName: 'Lê An', contract: 'HĐ đặc thù' })
    expect(unknown.unknownWords).toEqual([{ field: 'contract', text: 'HĐ đặc thù' }])
    expect(unknown.findings).toMatchObject([{ code: 'contract_unknown', severity: 'refuse' }])
    const words = new Map([[wordKey('contract', 'hđ đặc thù'), 'other']])
    expect(read({ fullName: 'Lê An', contract: 'HĐ đặc thù' }, words)).toMatchObject({
      fields: { contract: 'other' },
      findings: [],
    })
    const nothing = new Map([[wordKey('contract', 'HĐ đặc thù'), null]])
    expect(read({ fullName: 'Lê An', contract: 'HĐ đặc thù' }, nothing).fields).not.toHaveProperty('contract')
  })

  it('reads yes and no', () => {
    expect(read({ fullName: 'Lê An', partyMember: 'x' }).sensitive).toEqual({ partyMember: true })
    expect(read({ fullName: 'Lê An', partyMember: 'có lẽ' }).findings).toMatchObject([
      { code: 'party_member_unknown' },
    ])
  })

  it('is suspicious with one cell among many columns: the sum, a signature', () => {
    expect(read({ fullName: 'Người lập biểu', phone: '', birthOn: '' }).findings).toMatchObject([
      { code: 'lone_cell', severity: 'refuse' },
    ])
  })

  it('is blank with nothing but spaces', () => {
    expect(isBlankRow([' ', '', '\t'])).toBe(true)
    expect(isBlankRow(['', 'x'])).toBe(false)
  })
})
