import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edgeJump, type Direction } from '@/components/data-grid/edge-jump'

/** Jumps along one line: `x` filled, `.` empty. */
function jump(line: string, from: number, direction: Direction): number {
  const vertical = direction === 'up' || direction === 'down'
  const size = vertical ? { rows: line.length, columns: 1 } : { rows: 1, columns: line.length }
  const at = (index: number) => (vertical ? { row: index, column: 0 } : { row: 0, column: index })
  const to = edgeJump(at(from), direction, size, ({ row, column }) => line[row + column] !== 'x')
  return to.row + to.column
}

describe('edgeJump', () => {
  it.each([
    ['to the end of the run', 'xxx..', 0, 2],
    ['from the end of a run to the next one', 'xxx.x', 2, 4],
    ['from an empty cell to the next filled one', '..x', 0, 2],
    ['from a filled cell over empty ones', 'x..xx', 0, 3],
    ['to the edge where nothing follows', 'x....', 0, 4],
    ['to the edge of an empty line', '.....', 1, 4],
    ['to the edge along a full line', 'xxxxx', 1, 4],
    ['nowhere from the edge', 'xxxxx', 4, 4],
  ])('goes %s', (_, line, from, to) => {
    expect(jump(line, from, 'right')).toBe(to)
    expect(jump(line, from, 'down')).toBe(to)
    const mirrored = [...line].reverse().join('')
    const end = line.length - 1
    expect(jump(mirrored, end - from, 'left')).toBe(end - to)
    expect(jump(mirrored, end - from, 'up')).toBe(end - to)
  })

  it('always moves ahead, and reaches the edge in the end', () => {
    const lines = fc.string({ unit: fc.constantFrom('x', '.'), minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(lines, (line) => {
        let at = 0
        for (let jumps = 0; at < line.length - 1; jumps += 1) {
          const next = jump(line, at, 'right')
          expect(next).toBeGreaterThan(at)
          expect(jumps).toBeLessThan(line.length)
          at = next
        }
      }),
    )
  })
})
