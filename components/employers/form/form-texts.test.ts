import { describe, expect, it } from 'vitest'
import { openingInput, openingTexts, textsOf } from '@/components/employers/form/form-texts'
import { unknownEmployer } from '@/lib/employers/rules/employer-fields'

describe('the form of an employer', () => {
  it('shows fields as they are typed', () => {
    expect(textsOf({ ...unknownEmployer, name: 'Công ty May', phone: '+842033825678' })).toMatchObject({
      name: 'Công ty May',
      phone: '02033825678',
      note: '',
    })
  })

  it('sends size and union only where they were given', () => {
    const texts = openingTexts('ha-long', '2024-07-03')
    expect(openingInput(texts)).toEqual({ unit: 'ha-long' })
    const union = { code: 'c1', name: 'CĐCS 1' }
    expect(openingInput({ ...texts, workers: '1.200', workersOn: '01/01/2024', union })).toEqual({
      unit: 'ha-long',
      workforce: { on: '2024-01-01', workers: '1200', women: '' },
      union: { code: 'c1', on: '2024-07-03' },
    })
  })
})
