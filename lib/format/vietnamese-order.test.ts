import { describe, expect, it } from 'vitest'

import { compareVietnamese, inVietnameseOrder } from '@/lib/format/vietnamese-order'

describe('compareVietnamese', () => {
  it.each([
    [['An', 'Ánh', 'Ân', 'Dương', 'Đặng']],
    [['ba', 'bà', 'bả', 'bã', 'bá', 'bạ']],
    [['a', 'ă', 'â', 'b', 'd', 'đ', 'e', 'ê', 'o', 'ô', 'ơ', 'u', 'ư', 'y']],
    [['da', 'Dương', 'dz', 'đa', 'Đặng', 'e']],
    [['Ba Chẽ', 'Bình Liêu', 'Cẩm Phả', 'Cô Tô', 'Đầm Hà', 'Đông Triều', 'Hạ Long', 'Hải Hà']],
    [['Tổ 2', 'Tổ 10']],
  ])('keeps %j in this order', (expected) => {
    expect([...expected].reverse().sort(compareVietnamese)).toEqual(expected)
  })

  it('sorts a copy by a text of each item and leaves the list alone', () => {
    const items = [{ name: 'Ý' }, { name: 'Ái' }]
    expect(inVietnameseOrder(items, (item) => item.name)).toEqual([{ name: 'Ái' }, { name: 'Ý' }])
    expect(items[0]).toEqual({ name: 'Ý' })
  })
})
