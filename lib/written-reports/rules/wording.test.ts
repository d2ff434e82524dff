import { describe, expect, it } from 'vitest'
import { EVENT_KINDS } from '@/lib/written-reports/rules/report-facts'
import { EVENTS_SUBJECT, parseToken, writeToken } from '@/lib/written-reports/rules/tokens'
import {
  AREAS,
  capitalised,
  eventWords,
  flowWords,
  lowered,
  nounOf,
} from '@/lib/written-reports/rules/wording'

describe('what is counted', () => {
  it.each([
    ['DV_KNM', 'flow', 'people', 'đoàn viên'],
    ['UT_KN', 'flow', 'people', 'đoàn viên'],
    ['LD_TONG', 'stock', 'people', 'lao động'],
    ['KT_BCH', 'flow', 'times', 'ban chấp hành'],
    ['CDCS_TONG', 'stock', 'unions', 'CĐCS'],
    ['TU_MOI', 'flow', 'agreements', 'bản'],
    ['DN_CO_CDCS', 'stock', 'enterprises', 'doanh nghiệp'],
    ['HS_DU', 'stock', 'records', 'hồ sơ'],
    ['RIENG', 'flow', 'people', 'người'],
    ['RIENG', 'flow', 'litres', ''],
    ['DV_TYLE', 'ratio', 'percent', ''],
  ] as const)('%s, a %s of %s: %s', (code, kind, measure, noun) => {
    expect(nounOf({ code, kind, measure })).toBe(noun)
  })
})

describe('what was done', () => {
  it('is said with a verb, and in words of its own where nothing was', () => {
    expect(flowWords('DV_KNM')).toEqual({
      act: 'kết nạp',
      noun: 'đoàn viên',
      none: 'chưa kết nạp đoàn viên nào',
    })
    expect(flowWords('CDCS_GT')?.none).toBe('không có CĐCS giải thể')
  })

  it.each(['DV_TONG', 'TU_TYLE', 'RIENG', ''])('has no verb for %j', (code) => {
    expect(flowWords(code)).toBeNull()
  })
})

describe('reorganisations', () => {
  it('have each a token of its own that can be written in a text', () => {
    const tokens = EVENT_KINDS.map((kind) => eventWords[kind].token)
    expect(new Set(tokens).size).toBe(EVENT_KINDS.length)
    for (const field of tokens) {
      const token = { unit: null, subject: EVENTS_SUBJECT, field }
      expect(parseToken(writeToken(token))).toEqual(token)
    }
  })
})

describe('areas', () => {
  it('hold no indicator twice', () => {
    const codes = AREAS.flatMap((area) => area.codes)
    expect(new Set(codes).size).toBe(codes.length)
  })
})

describe('a sentence', () => {
  it.each([
    ['đã kết nạp', 'Đã kết nạp'],
    ['ước tính', 'Ước tính'],
    ['41 CĐCS', '41 CĐCS'],
    ['', ''],
  ])('%j begins as %j', (text, begun) => expect(capitalised(text)).toBe(begun))
})

describe('a name inside a sentence', () => {
  it.each([
    ['Tỷ lệ doanh nghiệp có TƯLĐTT', 'tỷ lệ doanh nghiệp có TƯLĐTT'],
    ['Đoàn viên kết nạp mới', 'đoàn viên kết nạp mới'],
    ['Ưu tú được kết nạp Đảng', 'ưu tú được kết nạp Đảng'],
    ['CĐCS thành lập mới', 'CĐCS thành lập mới'],
    ['TƯLĐTT ký mới', 'TƯLĐTT ký mới'],
    ['', ''],
  ])('%s', (name, inside) => {
    expect(lowered(name)).toBe(inside)
  })
})
