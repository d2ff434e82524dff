import { describe, expect, it } from 'vitest'
import { groupConflicts, withChosen } from '@/components/members/form/conflict-groups'
import { changedFields, emptyForm, withText } from '@/components/members/form/form-texts'

describe('groupConflicts', () => {
  it('puts a name and a birth together and leaves out what is the same', () => {
    const groups = groupConflicts([
      { field: 'familyName', yours: 'Lê', theirs: 'Lê' },
      { field: 'givenName', yours: 'Đức', theirs: 'Dức' },
      { field: 'birthOn', yours: '1985-03-02', theirs: null },
      { field: 'birthYear', yours: '1985', theirs: '1986' },
      { field: 'phone', yours: '+84912345678', theirs: '+84912345678' },
    ])
    expect(groups.map(({ field, values }) => [field, values.length])).toEqual([
      ['fullName', 2],
      ['birth', 1],
    ])
  })
})

describe('withChosen', () => {
  it('takes back the changes that give way', () => {
    const mine = withText(withText(emptyForm, 'phone', '1'), 'jobTitle', 'May')
    expect(changedFields(emptyForm, withChosen(mine, emptyForm, new Set(['phone'])))).toEqual(['jobTitle'])
  })
})
