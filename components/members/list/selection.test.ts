import { describe, expect, it } from 'vitest'
import {
  countMarked,
  everybody,
  isMarked,
  nobody,
  selectionInput,
  withMark,
} from '@/components/members/list/selection'

const list = { unit: 'a', filter: { sex: 'male' as const }, total: 12_345 }

describe('a selection', () => {
  it('marks one by one', () => {
    const marked = withMark(nobody, ['1', '2'], true)
    expect(countMarked(marked, 12_345)).toBe(2)
    expect(isMarked(withMark(marked, ['1'], false), '1')).toBe(false)
    expect(selectionInput(marked, list)).toEqual({ kind: 'marked', ids: ['1', '2'] })
  })

  it('takes all of the filter but some, on whatever page they stand', () => {
    const but = withMark(everybody, ['1'], false)
    expect(countMarked(but, 12_345)).toBe(12_344)
    expect(isMarked(but, '1')).toBe(false)
    expect(isMarked(but, 'unseen')).toBe(true)
    expect(selectionInput(but, list)).toEqual({
      kind: 'filter',
      filter: { sex: 'male', unit: 'a' },
      expected: 12_345,
      except: ['1'],
    })
    expect(countMarked(withMark(but, ['1'], true), 12_345)).toBe(12_345)
  })
})
