import { describe, expect, it } from 'vitest'
import { importHref, importsHref, placeOfAddress } from '@/components/member-imports/import-links'

const id = '019a0000-0000-7000-8000-000000000001'

describe('addresses of imports', () => {
  it('say what is looked at, and nothing that goes without saying', () => {
    expect(importsHref('quang-ninh')).toBe('/quang-ninh/members/import')
    expect(importsHref('quang-ninh', 'ha-long')).toBe('/quang-ninh/members/import?unit=ha-long')
    expect(importHref('quang-ninh', id, { view: 'rows', outcome: null, finding: null, trail: [] })).toBe(
      `/quang-ninh/members/imports/${id}`,
    )
  })

  it('are read as they were written', () => {
    const place = { view: 'rows', outcome: 'wrong', finding: 'date_unreadable', trail: [51, 120] } as const
    const url = new URL(importHref('quang-ninh', id, place), 'http://localhost')
    expect(placeOfAddress(Object.fromEntries(url.searchParams))).toEqual(place)
  })

  it('remember the last pages only', () => {
    const trail = Array.from({ length: 30 }, (_, index) => index + 1)
    const url = new URL(importHref('quang-ninh', id, { trail }), 'http://localhost')
    expect(placeOfAddress(Object.fromEntries(url.searchParams)).trail).toEqual(trail.slice(-20))
  })

  it('that say nonsense are read from the beginning', () => {
    expect(placeOfAddress({ outcome: 'all', trail: '-1.x.007.5', view: 'other' })).toEqual({
      view: 'rows',
      outcome: null,
      finding: null,
      trail: [5],
    })
  })
})
