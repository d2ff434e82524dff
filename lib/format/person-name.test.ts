import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { comparePersonNames, fullNameOf, proposePersonName, tidyName } from '@/lib/format/person-name'

describe('proposePersonName', () => {
  it.each([
    ['Nguyễn Văn Đức', 'Nguyễn', 'Văn', 'Đức'],
    ['  Trần   Thị Thu   Hà ', 'Trần', 'Thị Thu', 'Hà'],
    ['Lê Hoa', 'Lê', '', 'Hoa'],
    ['Hoa', '', '', 'Hoa'],
    ['', '', '', ''],
    ['Tôn Thất Minh Long', 'Tôn Thất', 'Minh', 'Long'],
    ['Tôn Thất', 'Tôn', '', 'Thất'],
    ['Công Tằng Tôn Nữ Hạ Vy', 'Công Tằng Tôn Nữ', 'Hạ', 'Vy'],
    ['Nguye\u0302\u0303n Ba\u0302n', 'Nguyễn', '', 'Bân'],
  ])('%j', (fullName, family, middle, given) => {
    expect(proposePersonName(fullName)).toEqual({ family, middle, given })
  })

  it('loses no word', () => {
    const word = fc.constantFrom('Tôn', 'Thất', 'Nữ', 'Công', 'Tằng', 'Âu', 'Dương', 'Lê', 'Hà')
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const fullName = words.join('  ')
        expect(fullNameOf(proposePersonName(fullName))).toBe(tidyName(fullName))
      }),
    )
  })
})

describe('comparePersonNames', () => {
  it('goes by the given name, then the middle, then the family name', () => {
    const sorted = ['Vũ Thị An', 'Lê Văn An', 'Trần Văn An', 'Đỗ Thị Bình', 'An Anh Bính', 'Lê Đặng']
    const shuffled = [...sorted].reverse().map(proposePersonName)
    expect(shuffled.sort(comparePersonNames).map(fullNameOf)).toEqual(sorted)
  })
})
