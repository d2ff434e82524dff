import { describe, expect, it } from 'vitest'
import { bodyInFull, bodyLines, numberLine, placeAndDate, recipientLines } from './head-texts'

describe('a name in full', () => {
  it.each([
    ['LĐLĐ tỉnh Quảng Ninh', 'Liên đoàn Lao động tỉnh Quảng Ninh'],
    ['CĐCS Công ty CP Gỗ Sao Khuê', 'Công đoàn cơ sở Công ty CP Gỗ Sao Khuê'],
    ['Công đoàn ngành Y tế', 'Công đoàn ngành Y tế'],
    ['CĐCSX', 'CĐCSX'],
  ])('%s', (name, full) => {
    expect(bodyInFull(name)).toBe(full)
  })
})

describe('the head of a document', () => {
  it.each([
    ['2024-07-05', 'Hạ Long, ngày 05 tháng 7 năm 2024'],
    ['2024-02-28', 'Hạ Long, ngày 28 tháng 02 năm 2024'],
    ['2024-12-01', 'Hạ Long, ngày 01 tháng 12 năm 2024'],
    [null, 'Hạ Long, ngày ..... tháng ..... năm .........'],
  ] as const)('says the day %s as NĐ 30/2020 writes it', (date, text) => {
    expect(placeAndDate({ place: 'Hạ Long', date })).toBe(text)
  })

  it('leaves room for a number that is not given yet', () => {
    expect(numberLine({ number: '12/BC-LĐLĐ' })).toBe('Số: 12/BC-LĐLĐ')
    expect(numberLine({ number: null })).toMatch(/^Số: \.+$/)
  })

  it.each([
    ['LĐLĐ TỈNH QUẢNG NINH', ['LĐLĐ TỈNH QUẢNG NINH']],
    ['TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM', ['TỔNG LIÊN ĐOÀN LAO ĐỘNG', 'VIỆT NAM']],
    ['LIÊN ĐOÀN LAO ĐỘNG TỈNH QUẢNG NINH', ['LIÊN ĐOÀN LAO ĐỘNG', 'TỈNH QUẢNG NINH']],
    ['NGHIỆP ĐOÀN NGHỀ CÁ TRÊN BIỂN ĐÔNG', ['NGHIỆP ĐOÀN NGHỀ CÁ TRÊN BIỂN ĐÔNG']],
  ])('parts %s where its place begins', (name, lines) => {
    expect(bodyLines(name, 25)).toEqual(lines)
  })

  it('closes the list of recipients with a full stop', () => {
    expect(recipientLines(['Tổng LĐLĐ', 'Lưu: VT'])).toEqual(['- Tổng LĐLĐ;', '- Lưu: VT.'])
  })
})
