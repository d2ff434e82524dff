import { describe, expect, it } from 'vitest'
import { textBlocks } from '@/lib/written-reports/rules/text-blocks'

const paragraph = (text: string) => ({ kind: 'paragraph', runs: [{ text }] })
const list = (...lines: string[]) => ({
  ...{ kind: 'list', ordered: false },
  items: lines.map((text) => [{ text }]),
})

describe('a text', () => {
  it('is headings, lists and paragraphs', () => {
    expect(textBlocks('Mở đầu.\n\n# 1. Mục\n- một\n- hai\nHết.')).toEqual([
      paragraph('Mở đầu.'),
      { kind: 'heading', level: 2, text: '1. Mục' },
      list('một', 'hai'),
      paragraph('Hết.'),
    ])
  })

  it.each(['', ' \n-\n#\n', '\n\n\n', '- \n# '])('without words is nothing: %j', (text) => {
    expect(textBlocks(text)).toEqual([])
  })

  it('keeps lists apart where a line stands between them, be it empty', () => {
    expect(textBlocks('- một\n\n- hai')).toEqual([list('một'), list('hai')])
  })

  it('takes a dash or a hash inside words for what they are', () => {
    const lines = ['-5 đoàn viên', '#1 của tỉnh', 'Lao động - tiền lương']
    expect(textBlocks(lines.join('\n'))).toEqual(lines.map(paragraph))
  })

  it('is the same however its lines are set in or ended', () => {
    expect(textBlocks('  Mở đầu.  \r\n   -   một \r\n')).toEqual([paragraph('Mở đầu.'), list('một')])
  })
})
