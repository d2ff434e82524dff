import { describe, expect, it } from 'vitest'
import { messageArguments } from '@/lib/i18n/message-arguments'

describe('messageArguments', () => {
  it.each([
    ['Không có gì', []],
    ['{count} đơn vị, {name}', ['count', 'name']],
    ['{count, plural, one {# unit of {name}} other {# units}}', ['count', 'name']],
    ['{month, select, 1 {January} other {{month}}} {year}', ['month', 'year']],
    ['{share, number, percent}', ['share']],
    ['<link>Mở</link> {name}', ['<link>', 'name']],
  ])('%s', (message, names) => {
    expect(messageArguments(message)).toEqual(names)
  })
})
