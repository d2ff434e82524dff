import { describe, expect, it } from 'vitest'
import { actsOf } from '@/components/founding/acts-of'

const staff = { record: true, recognise: true }

describe('what can be done with a case', () => {
  it('is everything for staff at an open stage', () => {
    expect(actsOf('committee', staff)).toEqual({
      ...{ plan: true, drop: true, refuse: false, recognise: false },
      forward: ['applications', 'meeting', 'dossier'],
      back: ['contacted', 'surveyed', 'listed'],
    })
    expect(actsOf('dossier', staff)).toMatchObject({ forward: [], refuse: true, recognise: true })
  })

  it('is the decision alone for leaders, and nothing at the end or for readers', () => {
    const nothing = { plan: false, forward: [], back: [], drop: false, refuse: false, recognise: false }
    expect(actsOf('dossier', { record: false, recognise: true })).toEqual({
      ...nothing,
      refuse: true,
      recognise: true,
    })
    expect(actsOf('meeting', { record: false, recognise: true })).toEqual(nothing)
    expect(actsOf('recognised', staff)).toEqual(nothing)
    expect(actsOf('dropped', staff)).toEqual(nothing)
  })
})
