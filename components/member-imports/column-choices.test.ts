import { describe, expect, it } from 'vitest'
import { chosenTwice, missingFrom } from '@/components/member-imports/column-choices'

const choices = (...fields: (string | null)[]) => new Map(fields.map((field, index) => [index, field]))

describe('columns matched to fields', () => {
  it('are claimed once; columns left out may be many', () => {
    expect(chosenTwice(choices('fullName', null, null, 'phone'))).toEqual([])
    expect(chosenTwice(choices('phone', 'sex', 'phone', 'phone', 'sex'))).toEqual(['phone', 'sex'])
  })

  it.each([
    [['fullName'], false, []],
    [['familyAndMiddle', 'givenName'], false, []],
    [['familyName', null], false, ['name']],
    [['fullName'], true, ['unit']],
    [['fullName', 'unitName'], true, []],
    [[null], true, ['name', 'unit']],
  ])('%j for several unions %s: %j is missing', (fields, many, missing) => {
    expect(missingFrom(choices(...fields), many)).toEqual(missing)
  })
})
