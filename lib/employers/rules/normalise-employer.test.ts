import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseEmployer } from '@/lib/employers/rules/normalise-employer'

const codes = (texts: Parameters<typeof normaliseEmployer>[0]) =>
  normaliseEmployer(texts).findings.map(({ code, severity }) => `${severity} ${code}`)

describe('an employer as typed', () => {
  it('is kept as it is understood', () => {
    const { fields, findings } = normaliseEmployer({
      name: '  Công ty  TNHH May Hạ Long ',
      taxCode: '5700 100 256',
      ownership: 'foreign_invested',
      industryCode: '14100 - May trang phục',
      communeCode: '6649',
      address: '',
      phone: '0203 382 5678',
      contact: 'Phòng nhân sự',
      note: ' ',
    })
    expect(fields).toEqual({
      name: 'Công ty TNHH May Hạ Long',
      taxCode: '5700100256',
      ownership: 'foreign_invested',
      industryCode: '14100',
      communeCode: '06649',
      address: null,
      phone: '+842033825678',
      contact: 'Phòng nhân sự',
      note: null,
    })
    expect(findings).toEqual([])
  })

  it('leaves out what is left out', () => {
    expect(normaliseEmployer({}).fields).toEqual({})
    expect(normaliseEmployer({ phone: '' }).fields).toEqual({ phone: null })
  })

  it.each([
    [{ name: ' ' }, 'refuse name_missing'],
    [{ name: 'x'.repeat(301) }, 'refuse text_too_long'],
    [{ taxCode: '12345' }, 'refuse tax_code_unreadable'],
    [{ taxCode: '5700100257' }, 'warn tax_code_check_digit'],
    [{ taxCode: '100109106' }, 'warn tax_code_zeros_restored'],
    [{ ownership: 'không rõ' }, 'refuse ownership_unknown'],
    [{ industryCode: 'may' }, 'refuse industry_unreadable'],
    [{ communeCode: '123456' }, 'refuse commune_unreadable'],
    [{ phone: '12' }, 'refuse phone_unreadable'],
    [{ note: 'x'.repeat(1001) }, 'refuse text_too_long'],
  ])('%o: %s', (texts, told) => {
    expect(codes(texts)).toEqual([told])
  })

  it('read once more says the same, without a word', () => {
    fc.assert(
      fc.property(
        fc.record({ name: fc.string({ maxLength: 60 }), address: fc.string({ maxLength: 60 }) }),
        (texts) => {
          const { fields, findings } = normaliseEmployer(texts)
          if (findings.length > 0) return
          expect(normaliseEmployer({ name: fields.name ?? '', address: fields.address ?? '' })).toEqual({
            fields,
            findings: [],
          })
        },
      ),
    )
  })
})
