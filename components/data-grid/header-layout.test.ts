import { describe, expect, it } from 'vitest'
import type { Column } from '@/components/data-grid/grid-types'
import { groupStarts, headerLayout } from '@/components/data-grid/header-layout'

const column = (id: string, group?: string): Column => ({ id, label: id, width: 80, group })
const short = (columns: Column[]) =>
  headerLayout(columns).map((row) => row.map(({ label, span, rows }) => `${label} ${span}×${rows}`))

describe('headerLayout', () => {
  it('has one row where no column has a group', () => {
    expect(short([column('a'), column('b')])).toEqual([['a 1×1', 'b 1×1']])
  })

  it('puts groups above, and columns without one over both rows', () => {
    expect(short([column('a', 'G'), column('b', 'G'), column('c'), column('d', 'H')])).toEqual([
      ['G 2×1', 'c 1×2', 'H 1×1'],
      ['a 1×1', 'b 1×1', 'd 1×1'],
    ])
  })

  it('begins a group anew where another column stands between', () => {
    expect(short([column('a', 'G'), column('b'), column('c', 'G')])[0]).toEqual(['G 1×1', 'b 1×2', 'G 1×1'])
  })

  it('does not take a column for a group of the same name', () => {
    expect(short([column('G'), column('a', 'G')])[0]).toEqual(['G 1×2', 'G 1×1'])
  })

  it('has an empty row without columns', () => {
    expect(headerLayout([])).toEqual([[]])
  })
})

describe('groupStarts', () => {
  it('tells the first column of the group of each', () => {
    expect(groupStarts([column('a'), column('b', 'G'), column('c', 'G'), column('d', 'H')])).toEqual([
      null,
      1,
      1,
      3,
    ])
  })
})
