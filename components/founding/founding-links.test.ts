import { describe, expect, it } from 'vitest'
import { candidatesHref, caseHref, employerHref, foundingHref } from '@/components/founding/founding-links'

describe('addresses of the founding pipeline', () => {
  it('say only what does not go without saying', () => {
    expect(foundingHref('qn', 'board')).toBe('/qn/employers/founding')
    expect(foundingHref('qn', 'board', { unit: 'ha-long', overdue: false, q: '' })).toBe(
      '/qn/employers/founding?unit=ha-long',
    )
    expect(foundingHref('qn', 'list', { stage: 'open', owner: 'mine', overdue: true, after: 'x' })).toBe(
      '/qn/employers/founding?view=list&owner=mine&overdue=1&after=x',
    )
    expect(foundingHref('qn', 'list', { stage: 'dossier' })).toBe(
      '/qn/employers/founding?view=list&stage=dossier',
    )
    expect(candidatesHref('qn', { least: 20, q: 'dệt may' })).toBe(
      '/qn/employers/founding/start?q=d%E1%BB%87t+may&least=20',
    )
    expect(caseHref('qn', '1')).toBe('/qn/employers/founding/1')
    expect(employerHref('qn', '1')).toBe('/qn/employers/1')
  })
})
