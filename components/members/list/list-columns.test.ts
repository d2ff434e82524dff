import { describe, expect, it } from 'vitest'
import { moved, parseChoice, toggled } from '@/components/members/list/list-columns'

describe('columns', () => {
  it('come where they usually stand, and go', () => {
    expect(toggled(['birth', 'status'], 'sex')).toEqual(['birth', 'sex', 'status'])
    expect(toggled(['birth', 'sex'], 'birth')).toEqual(['sex'])
  })

  it('move one step, and not over the edge', () => {
    expect(moved(['birth', 'sex', 'phone'], 'phone', -1)).toEqual(['birth', 'phone', 'sex'])
    expect(moved(['birth', 'sex'], 'birth', -1)).toEqual(['birth', 'sex'])
    expect(moved(['birth', 'sex'], 'sex', 1)).toEqual(['birth', 'sex'])
  })

  it('are read as far as they are known', () => {
    expect(parseChoice('{"shown":["sex","weight","sex"],"density":44}')).toEqual({
      shown: ['sex'],
      density: 44,
    })
    expect(parseChoice('{"shown":1}')).toBeNull()
    expect(parseChoice('x')).toBeNull()
  })
})
