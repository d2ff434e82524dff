import { describe, expect, it } from 'vitest'
import { searchKey } from '@/lib/format/search-key'
import {
  columnOfHeader,
  isMemberColumn,
  knownHeaders,
  memberColumnNames,
  memberColumns,
  plainHeader,
} from './member-columns'

describe('the columns of member lists', () => {
  it.each(memberColumnNames)('%s is known again by its own headers', (name) => {
    expect(columnOfHeader(searchKey(memberColumns[name].vi))).toBe(name)
    expect(columnOfHeader(searchKey(memberColumns[name].en))).toBe(name)
    expect(isMemberColumn(name)).toBe(true)
  })

  it('no header stands for two of them', () => {
    const all = memberColumnNames.flatMap((name) => {
      const { vi, en, synonyms } = memberColumns[name]
      const headers = [vi, en, ...synonyms.split(',').filter(Boolean)]
      return [...new Set(headers.map((header) => plainHeader(searchKey(header))))]
    })
    expect(all.filter((header, at) => all.indexOf(header) !== at)).toEqual([])
    expect(new Set(all)).toEqual(knownHeaders)
  })

  it('synonyms are keys already', () => {
    for (const { synonyms } of Object.values(memberColumns))
      for (const synonym of synonyms.split(', ')) expect(plainHeader(searchKey(synonym))).toBe(synonym)
  })

  it.each([
    ['HỌ VÀ TÊN (*)', 'fullName'],
    ['Họ tên đoàn viên', 'fullName'],
    ['Số CMND/CCCD', 'identityNumber'],
    ['Số định danh (12 số)', 'identityNumber'],
    ['Ngày, tháng, năm sinh', 'birthOn'],
    ['Nam/Nữ', 'sex'],
    ['SĐT', 'phone'],
    ['E-mail', 'email'],
    ['Tổ công đoàn / CĐ bộ phận', 'subUnit'],
    ['Ngày kết nạp\n(dd/mm/yyyy)', 'joinedOn'],
    ['STT', null],
    ['', null],
  ])('%j is %s', (header, column) => {
    expect(columnOfHeader(searchKey(header))).toBe(column)
  })

  it('knows no name that objects have by themselves', () => {
    expect(isMemberColumn('constructor')).toBe(false)
  })
})
