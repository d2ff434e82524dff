import { describe, expect, it } from 'vitest'
import {
  columnOfEmployerHeader,
  employerColumnNames,
  employerColumns,
  isEmployerColumn,
} from './employer-columns'

describe('the columns of a list of employers', () => {
  it.each([
    ['TÊN ĐƠN VỊ SỬ DỤNG LAO ĐỘNG', 'name'],
    ['MST', 'taxCode'],
    ['Tổng số lao động (người)', 'workers'],
    ['Trong đó: nữ', 'women'],
    ['Địa chỉ trụ sở', 'address'],
    ['Loại hình DN', 'ownership'],
    ['STT', null],
    ['', null],
  ])('%j is %s', (header, field) => {
    expect(columnOfEmployerHeader(header)).toBe(field)
  })

  it('are known by their own headers in both languages', () => {
    for (const name of employerColumnNames) {
      expect(columnOfEmployerHeader(employerColumns[name].vi)).toBe(name)
      expect(columnOfEmployerHeader(employerColumns[name].en)).toBe(name)
    }
  })

  it('are these and no others', () => {
    expect(isEmployerColumn('taxCode')).toBe(true)
    expect(isEmployerColumn('toString')).toBe(false)
  })

  it('share no header', () => {
    const headers = employerColumnNames.flatMap((name) =>
      employerColumns[name].synonyms.split(',').map((header) => [header.trim(), name] as const),
    )
    for (const [header, name] of headers) expect(columnOfEmployerHeader(header), header).toBe(name)
  })
})
