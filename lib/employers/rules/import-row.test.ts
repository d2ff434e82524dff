import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EmployerColumnName } from './employer-columns'
import { isBlankRow, readImportRow } from './import-row'

function read(cells: Partial<Record<EmployerColumnName, string>>) {
  const names = Object.keys(cells) as EmployerColumnName[]
  return readImportRow(
    Object.values(cells),
    names.map((field, index) => ({ index, field })),
  )
}

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
