import { Table2 } from 'lucide-react'
import { describe, expect, it } from 'vitest'
import { matchesOf, type PaletteGroup } from '@/components/shell/palette-items'

const groups: PaletteGroup[] = [
  {
    value: 'pages',
    items: [
      { value: 'figures', label: 'Số liệu tháng', icon: Table2, href: '/a' },
      { value: 'units', label: 'Đơn vị', icon: Table2, href: '/b' },
    ],
  },
]
const found = (query: string) =>
  matchesOf(groups, query).flatMap((group) => group.items.map((item) => item.value))

describe('matchesOf', () => {
  it.each([
    ['', ['figures', 'units']],
    ['so lieu', ['figures']],
    ['thang so', ['figures']],
    ['DON VI', ['units']],
    ['Đơn', ['units']],
    ['xyz', []],
  ])('"%s"', (query, expected) => {
    expect(found(query)).toEqual(expected)
  })
})
