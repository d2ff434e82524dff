import { describe, expect, it } from 'vitest'
import { likePatterns } from '@/lib/units/rules/like-patterns'

describe('likePatterns', () => {
  it.each([
    ['ha long', ['%ha%', '%long%'], '%ha long%'],
    ['  cam   pha ', ['%cam%', '%pha%'], '%cam pha%'],
    ['', [], '%%'],
    ['50%', ['%50\\%%'], '%50\\%%'],
    ['a_b \\', ['%a\\_b%', '%\\\\%'], '%a\\_b \\\\%'],
  ])('%j', (key, words, phrase) => {
    expect(likePatterns(key)).toEqual({ words, phrase })
  })
})
