import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  columnOfEmployerHeader,
  employerColumnNames,
  employerColumns,
  type EmployerColumnName,
} from './employer-columns'
import { readHeadCount } from './head-count'
import { chooseColumns, mapColumns, missingColumns } from './import-columns'
import { isBlankRow, readImportRow } from './import-row'
import { readIndustryCode } from './industry-words'
import { ownershipOfWords } from './ownership-words'
import { readWorkPhone } from './work-phone'

function read(cells: Partial<Record<EmployerColumnName, string>>) {
  const names = Object.keys(cells) as EmployerColumnName[]
  return readImportRow(
    Object.values(cells),
    names.map((field, index) => ({ index, field })),
  )
}

describe('the columns of a list', () => {
  it.each([
    ['TÊN ĐƠN VỊ SỬ DỤNG LAO ĐỘNG', 'name'],
    ['MST', 'taxCode'],
    ['Tổng số lao động (người)', 'workers'],
    ['Trong đó: nữ', 'women'],
    ['Địa chỉ trụ sở', 'address'],
    ['Loại hình DN', 'ownership'],
    ['STT', null],
  ])('%s is %s', (header, field) => {
    expect(columnOfEmployerHeader(header)).toBe(field)
  })

  it('are known by their own headers in both languages', () => {
    for (const name of employerColumnNames) {
      expect(columnOfEmployerHeader(employerColumns[name].vi)).toBe(name)
      expect(columnOfEmployerHeader(employerColumns[name].en)).toBe(name)
    }
  })

  it('hold each field once, also where the user chooses', () => {
    const mapped = mapColumns(['Tên công ty', 'Tên đơn vị', 'Ghi'])
    expect(mapped.map(({ field, source }) => [field, source])).toEqual([
      ['name', 'name'],
      [null, 'none'],
      [null, 'none'],
    ])
    const chosen = chooseColumns(mapped, [
      { index: 0, field: null },
      { index: 1, field: 'name' },
      { index: 2, field: 'name' },
    ])
    expect(chosen.map(({ field, source }) => [field, source])).toEqual([
      [null, 'chosen'],
      ['name', 'chosen'],
      [null, 'none'],
    ])
    expect(missingColumns(chosen)).toEqual([])
    expect(missingColumns(mapColumns(['Số lao động']))).toEqual(['name'])
  })
})

describe('a row', () => {
  it('says what its cells say, and nothing where they are blank', () => {
    expect(
      read({
        name: ' Công ty TNHH  May  Sao Mai ',
        taxCode: '0300588569',
        workers: '1.250',
        women: '900',
        ownership: 'Doanh nghiệp FDI',
        industryCode: '14100 - May trang phục',
        address: '',
        phone: '0203 3825 111',
        unitCode: 'HA-LONG',
      }),
    ).toEqual({
      name: 'Công ty TNHH May Sao Mai',
      taxCode: '0300588569',
      workers: 1250,
      women: 900,
      ownership: 'foreign_invested',
      industryCode: '14100',
      communeCode: null,
      address: null,
      phone: '+842033825111',
      contact: null,
      unitCode: 'ha-long',
      findings: [],
    })
  })

  it.each([
    [{ name: 'A', workers: '10', women: '11' }, 'more_women_than_workers'],
    [{ name: 'A', workers: '', women: '3' }, 'workers_missing'],
    [{ name: 'A', workers: '-4' }, 'workers_unreadable'],
    [{ name: 'A', workers: '10,5' }, 'workers_unreadable'],
    [{ name: 'A', workers: '10', women: 'nhiều' }, 'women_unreadable'],
    [{ name: 'A', taxCode: '022085001234' }, 'tax_code_unreadable'],
    [{ name: '', taxCode: '', workers: '12' }, 'name_missing'],
    [{ name: 'Cộng', taxCode: '', workers: '' }, 'lone_cell'],
    [{ name: 'x'.repeat(301), workers: '1' }, 'text_too_long'],
  ])('%j cannot go in: %s', (cells, code) => {
    expect(read(cells).findings).toContainEqual(expect.objectContaining({ code, severity: 'refuse' }))
  })

  it.each([
    [{ name: 'A', taxCode: '0300588560' }, 'tax_code_check'],
    [{ name: 'A', taxCode: '300588569' }, 'tax_code_zero_restored'],
    [{ name: 'A', ownership: 'lạ' }, 'ownership_unknown'],
    [{ name: 'A', industryCode: 'may mặc' }, 'industry_unreadable'],
    [{ name: 'A', phone: 'gọi sau' }, 'phone_unreadable'],
    [{ name: 'A', communeCode: 'Hồng Gai' }, 'commune_unreadable'],
  ])('%j is worth a look: %s', (cells, code) => {
    expect(read(cells).findings).toMatchObject([{ code, severity: 'warn' }])
  })

  it('needs no name where it has a tax code', () => {
    expect(read({ name: '', taxCode: '0300588569', workers: '3' }).findings).toEqual([])
  })

  it('is blank with nothing but spaces', () => {
    expect(isBlankRow([' ', ''])).toBe(true)
    expect(isBlankRow(['', 'x'])).toBe(false)
  })

  it('never has more women than workers without saying so', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000), fc.nat(2_000_000), (workers, women) => {
        const row = read({ name: 'A', workers: String(workers), women: String(women) })
        const good = workers <= 1_000_000 && women <= workers
        expect(row.findings.some(({ severity }) => severity === 'refuse')).toBe(!good)
      }),
    )
  })
})

describe('single cells', () => {
  it.each([
    ['1234', 1234],
    ['1.234', 1234],
    ['12 345', 12345],
    ['1,234', 1234],
    ['25,0', 25],
    ['120 người', 120],
    ['0', 0],
    ['1.23', null],
    ['-1', null],
    ['1000001', null],
    ['', null],
  ])('%j workers are %s', (text, count) => {
    expect(readHeadCount(text)).toBe(count)
  })

  it.each([
    ['Công ty TNHH một thành viên 100% vốn nước ngoài', 'foreign_invested'],
    ['DN ngoài nhà nước', 'private_enterprise'],
    ['Doanh nghiệp nhà nước', 'state_enterprise'],
    ['Công ty cổ phần', 'private_enterprise'],
    ['HTX', 'cooperative'],
    ['Đơn vị sự nghiệp công lập', 'public_body'],
    ['?', null],
  ])('%s is %s', (text, ownership) => {
    expect(ownershipOfWords(text)).toBe(ownership)
  })

  it.each([
    ['14100', '14100'],
    ['14', '14'],
    ['C', 'C'],
    ['c. Công nghiệp', 'C'],
    ['Công nghiệp', null],
    ['141000', null],
  ])('industry %s is %s', (text, code) => {
    expect(readIndustryCode(text)).toBe(code)
  })

  it.each([
    ['0912 345 678', '+84912345678'],
    ['(0203) 3825 111', '+842033825111'],
    ['0203.3825111; 0912345678', '+842033825111'],
    ['3825111', null],
  ])('phone %s is %s', (text, phone) => {
    expect(readWorkPhone(text)).toBe(phone)
  })
})
