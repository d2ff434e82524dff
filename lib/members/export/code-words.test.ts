import { describe, expect, it } from 'vitest'
import { contractOfWords, educationOfWords, sexOfWord, yesNoOfWord } from '@/lib/members/rules/word-codes'
import { contracts, educations, sexes } from '@/lib/members/rules/member-fields'
import { codeWords } from './code-words'

describe.each(['vi', 'en'] as const)('words of a file in %s', (locale) => {
  const words = codeWords(locale)

  it('are known again by the import', () => {
    expect(sexes.map((code) => sexOfWord(words.sex[code]))).toEqual(sexes)
    expect(contracts.map((code) => contractOfWords(words.contract[code]))).toEqual(contracts)
    expect(educations.map((code) => educationOfWords(words.education[code]))).toEqual(educations)
    expect(words.yesNo.map(yesNoOfWord)).toEqual([true, false])
  })
})
