import { describe, expect, it } from 'vitest'
import { LOCALES } from '@/lib/i18n/locales'
import { messagesOf } from '@/lib/i18n/catalogue'
import { memberFindingCodes, refusalsAmong, refused, warned } from '@/lib/members/rules/finding'

describe('findings', () => {
  it('are told apart by whether they can be let pass', () => {
    const hard = refused('name_missing', 'givenName')
    expect(refusalsAmong([warned('name_of_one_word', 'givenName'), hard])).toEqual([hard])
  })

  it.each(LOCALES)('have a sentence each in %s, and no sentence is left over', (locale) => {
    expect(Object.keys(messagesOf(locale).members.findings).sort()).toEqual([...memberFindingCodes].sort())
  })
})
