import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CellKey } from '@/components/data-grid/grid-types'
import { createActiveCell, type ActiveCell } from '@/components/figures/board/active-cell'

const at = (rowId: string) => ({ rowId, columnId: 'DV_KNM' })

let active: ActiveCell
let told: (CellKey | null)[]

beforeEach(() => {
  vi.useFakeTimers()
  active = createActiveCell()
  told = []
  active.subscribe(() => told.push(active.getSettled()))
})

afterEach(() => {
  vi.useRealTimers()
})

describe('createActiveCell', () => {
  it('is settled once the keys rest, and not on the cells between', () => {
    active.set(at('1'))
    vi.advanceTimersByTime(30)
    active.set(at('2'))
    expect(active.get()).toEqual(at('2'))
    expect(active.getSettled()).toBeNull()
    vi.advanceTimersByTime(80)
    expect(told).toEqual([at('2')])
  })

  it('is settled at once for somebody who turns to the panel', () => {
    active.set(at('1'))
    active.settle()
    expect(active.getSettled()).toEqual(at('1'))
    vi.advanceTimersByTime(1_000)
    active.settle()
    expect(told).toEqual([at('1')])
  })

  it('goes on following after it was settled', () => {
    active.set(at('1'))
    active.settle()
    active.set(at('2'))
    vi.advanceTimersByTime(80)
    expect(active.getSettled()).toEqual(at('2'))
  })
})
