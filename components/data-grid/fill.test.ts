import { describe, expect, it } from 'vitest'
import { planFill, planSame } from '@/components/data-grid/fill'

const textAt = ({ row, column }: { row: number; column: number }) => `${row}${column}`
const open = () => false
const range = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right })
const written = (plan: ReturnType<typeof planFill>) =>
  plan.writes.map(({ cell, after }) => `${textAt(cell)}=${after}`)

describe('planFill', () => {
  it('copies the first row down', () => {
    expect(written(planFill(range(1, 0, 3, 1), 'down', textAt, open))).toEqual([
      '20=10',
      '21=11',
      '30=10',
      '31=11',
    ])
  })

  it('copies the first column to the right', () => {
    expect(written(planFill(range(0, 1, 1, 3), 'right', textAt, open))).toEqual([
      '02=01',
      '03=01',
      '12=11',
      '13=11',
    ])
  })

  it('takes the row above into a range of one row', () => {
    const plan = planFill(range(2, 0, 2, 1), 'down', textAt, open)
    expect(written(plan)).toEqual(['20=10', '21=11'])
    expect(plan.block).toEqual(range(1, 0, 2, 1))
  })

  it('takes the column to the left into a range of one column', () => {
    expect(written(planFill(range(0, 2, 1, 2), 'right', textAt, open))).toEqual(['02=01', '12=11'])
  })

  it.each(['down', 'right'] as const)('has no source at the edge (%s)', (direction) => {
    expect(planFill(range(0, 0, 0, 0), direction, textAt, open)).toEqual({
      writes: [],
      skipped: 0,
      block: null,
    })
  })

  it('skips read-only cells and counts them', () => {
    const plan = planFill(range(0, 0, 3, 0), 'down', textAt, ({ row }) => row === 2)
    expect(written(plan)).toEqual(['10=00', '30=00'])
    expect(plan.skipped).toBe(1)
  })
})

describe('planSame', () => {
  it('writes one text into every open cell', () => {
    const plan = planSame(range(0, 0, 1, 1), '', ({ column }) => column === 0)
    expect(written(plan)).toEqual(['01=', '11='])
    expect(plan.skipped).toBe(2)
  })
})
