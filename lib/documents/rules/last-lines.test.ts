import { describe, expect, it } from 'vitest'
import type { Block } from './document'
import { partLastLines } from './last-lines'

const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] })
const list = (...texts: string[]): Block => ({
  kind: 'list',
  ordered: false,
  items: texts.map((text) => [{ text }]),
})

describe('the last lines of a text', () => {
  it('are its last paragraph, or the last item of its last list', () => {
    const [first, last] = [paragraph('Một.'), paragraph('Hai.')]
    expect(partLastLines([first, last])).toEqual({ before: [first], last })
    expect(partLastLines([first, list('a', 'b')])).toEqual({ before: [first, list('a')], last: list('b') })
    expect(partLastLines([list('a')])).toEqual({ before: [], last: list('a') })
  })

  it('are none where the end is long, counted or no text', () => {
    const ends: Block[][] = [
      [],
      [paragraph('x'.repeat(601))],
      [{ kind: 'list', ordered: true, items: [[{ text: 'a' }]] }],
      [{ kind: 'page-break' }],
    ]
    for (const blocks of ends) expect(partLastLines(blocks)).toEqual({ before: blocks, last: null })
  })
})
