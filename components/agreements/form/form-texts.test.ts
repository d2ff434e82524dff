import { describe, expect, it } from 'vitest'
import { firstTexts, readTexts, threeYearsFrom } from '@/components/agreements/form/form-texts'
import type { AgreementFormView } from '@/lib/agreements/views'

const view: AgreementFormView = {
  unit: { code: 'a', name: 'A', rank: 'grassroots' },
  employers: [],
  agreement: {
    id: '1',
    version: 3,
    fields: {
      number: '7',
      scope: 'enterprise',
      signedOn: '2021-05-20',
      startsOn: '2021-06-01',
      endsOn: '2024-05-31',
      workers: 1250,
      employerId: null,
      note: null,
    },
  },
  today: '2024-07-03',
}

describe('the form of an agreement', () => {
  it('begins empty, with what is there, or with the day after the one before', () => {
    expect(firstTexts('new', { ...view, agreement: null })).toMatchObject({
      scope: 'enterprise',
      startsOn: '',
    })
    expect(
      firstTexts('new', { ...view, agreement: null, unit: { ...view.unit, rank: 'intermediate' } }),
    ).toMatchObject({ scope: 'group' })
    expect(firstTexts('edit', view)).toMatchObject({ number: '7', endsOn: '31/05/2024', workers: '1250' })
    expect(firstTexts('renew', view)).toMatchObject({
      ...{ number: '', startsOn: '01/06/2024', endsOn: '', workers: '1250' },
    })
  })

  it('sends days and numbers as they are kept, and leaves what is none to the check', () => {
    expect(readTexts({ ...firstTexts('edit', view), workers: '1.300', endsOn: '31/02/2024' })).toMatchObject({
      signedOn: '2021-05-20',
      endsOn: '31/02/2024',
      workers: '1300',
    })
  })

  it.each([
    ['01/06/2024', '31/05/2027'],
    ['29/02/2024', '27/02/2027'],
    ['31/02/2024', null],
    ['', null],
  ])('three years from %j: %j', (from, through) => expect(threeYearsFrom(from)).toBe(through))
})
