import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskCard, maskIdentity, maskName, maskPhone, maskText } from '@/lib/members/rules/mask'

const name = (familyName: string, middleName: string, givenName: string) => ({
  familyName,
  middleName,
  givenName,
})
const word = fc.stringMatching(/^[A-ZĐ][a-zăâđêôơư]{1,6}$/)
const words = fc.array(word, { maxLength: 3 }).map((list) => list.join(' '))

describe('masked names', () => {
  it.each([
    [name('Nguyễn', 'Văn', 'Đức'), 'Nguyễn V. Đ.'],
    [name('Nguyễn', 'Thị Thu', 'Hà'), 'Nguyễn T. T. H.'],
    [name('Tôn Nữ', '', 'an'), 'Tôn Nữ A.'],
    [name('', '', 'Đức'), 'Đ.'],
  ])('%o', (full, masked) => expect(maskName(full)).toBe(masked))

  it('show of middle and given names nothing but first letters', () => {
    fc.assert(
      fc.property(words, words, word, (family, middle, given) => {
        const masked = maskName(name(family, middle, given))
        const rest = masked.slice(family.length)
        expect(rest.replace(/[\s.]/g, '').length).toBe(`${middle} ${given}`.split(' ').filter(Boolean).length)
        expect(masked.startsWith(family)).toBe(true)
      }),
    )
  })
})

describe('masked numbers', () => {
  it('show the end that was promised', () => {
    expect(maskPhone('+84300000678')).toBe('•••• ••• 678')
    expect(maskIdentity('1234')).toBe('•••• 1234')
    expect(maskCard('QN0000123')).toBe('•••• 123')
    expect(maskCard('00123')).toBe('••••')
    expect(maskText('Kế toán')).toBe('••••')
  })

  it('stay unknown where nothing is known', () => {
    for (const mask of [maskPhone, maskIdentity, maskCard, maskText]) expect(mask(null)).toBeNull()
  })

  it('never show more', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{6,20}$/), (number) => {
        const shown = (masked: string | null) => (masked ?? '').replace(/[•\s]/g, '')
        expect(shown(maskPhone(number))).toBe(number.slice(-3))
        expect(shown(maskCard(number))).toBe(number.slice(-3))
        expect(shown(maskText(number))).toBe('')
      }),
    )
  })
})
