import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { freeUnitCode, proposeUnitCode } from '@/lib/units/rules/unit-code'
import { childPath } from '@/lib/units/rules/unit-path'

describe('proposeUnitCode', () => {
  it.each([
    ['LĐLĐ thành phố Hạ Long', 'ha-long'],
    ['LĐLĐ huyện Ba Chẽ', 'ba-che'],
    ['LĐLĐ tỉnh Quảng Ninh', 'quang-ninh'],
    ['Liên đoàn Lao động TP. Cẩm Phả', 'cam-pha'],
    ['CĐCS Công ty Than Núi Béo', 'cong-ty-than-nui-beo'],
    ['Công đoàn ngành Giáo dục', 'nganh-giao-duc'],
    ['CĐCS Bệnh viện Quân y 7', 'benh-vien-quan-y-7'],
    ['Quân y viện', 'quan-y-vien'],
    ['Nghiệp đoàn cơ sở xe ôm', 'xe-om'],
    ['LĐLĐ thành phố Hạ Long'.normalize('NFD'), 'ha-long'],
    ['  CĐ  các  KCN ', 'cac-kcn'],
    ['Công đoàn', 'cong-doan'],
    ['!?', ''],
  ])('%j: %j', (name, code) => expect(proposeUnitCode(name)).toBe(code))

  it('cuts a long name at a word', () => {
    const code = proposeUnitCode('CĐCS Công ty Cổ phần Đầu tư Xây dựng và Thương mại Dịch vụ Vận tải Hạ Long')
    expect(code).toBe('cong-ty-co-phan-dau-tu-xay-dung-va-thuong-mai-dich-vu-van')
    expect(code.length).toBeLessThanOrEqual(60)
    expect(proposeUnitCode('a'.repeat(99))).toBe('a'.repeat(60))
  })

  it('is always a label that a path accepts, or empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 90 }), (name) => {
        const code = proposeUnitCode(name)
        if (code !== '') expect(childPath(null, code)).toBe(`${code}/`)
      }),
    )
  })

  it('numbers a code that is taken', () => {
    expect(freeUnitCode('LĐLĐ Hạ Long', new Set())).toBe('ha-long')
    expect(freeUnitCode('LĐLĐ Hạ Long', new Set(['ha-long', 'ha-long-2']))).toBe('ha-long-3')
  })
})
