import { describe, expect, it } from 'vitest'
import { exportRequest } from '@/components/member-exports/export-request'
import { exportMembersInput } from '@/lib/members/export/schemas'

describe('what is asked for', () => {
  it("is the list's filter and order, without its page", () => {
    const request = exportRequest(
      'unit=ha-long&q=nguy%E1%BB%85n&sex=female&sort=joined&dir=desc&size=100&after=x',
      'csv',
      ['fullName', 'phone'],
    )
    expect(request).toEqual({
      filter: { unit: 'ha-long', q: 'nguyễn', sex: 'female' },
      sort: 'joined',
      dir: 'desc',
      format: 'csv',
      columns: ['fullName', 'phone'],
    })
    expect(exportMembersInput.safeParse(request).success).toBe(true)
  })

  it('of an address that says nothing is the whole list', () => {
    expect(exportRequest('', 'xlsx', ['fullName'])).toEqual({
      filter: {},
      format: 'xlsx',
      columns: ['fullName'],
    })
  })
})
