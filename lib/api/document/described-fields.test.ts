import { describe, expect, it } from 'vitest'
import { apiDocs } from './api-docs'
import { describedFields, typeOf } from './described-fields'

describe('describedFields', () => {
  const schemas = {
    Unit: { type: 'object' as const, properties: { code: { type: 'string' as const, description: 'mã' } } },
  }

  it('lists what lists, references and things that may be missing hold', () => {
    const schema = {
      type: 'object' as const,
      required: ['data'],
      properties: {
        data: { type: 'array' as const, items: { $ref: '#/components/schemas/Unit' } },
        parent: { anyOf: [{ $ref: '#/components/schemas/Unit' }, { type: 'null' as const }] },
      },
    }
    expect(
      describedFields(schema, schemas).map(({ path, type, required }) => [path, type, required]),
    ).toEqual([
      ['data', 'array', true],
      ['data[].code', 'string', false],
      ['parent', 'object | null', false],
      ['parent.code', 'string', false],
    ])
  })

  it.each([
    [{ type: 'string' as const, format: 'uuid' }, 'string (uuid)'],
    [{ enum: ['a', 'b'] }, '"a" | "b"'],
    [{ type: 'integer' as const }, 'integer'],
  ])('%o is %s', (schema, text) => {
    expect(typeOf(schema, {})).toBe(text)
  })
})

describe('the page of the documentation', () => {
  it.each(['vi', 'en'] as const)(
    'tells in %s what each operation takes and answers, with a call',
    (locale) => {
      const { operations } = apiDocs(locale, 'https://so.example')
      for (const { answer, example, summary } of operations) {
        expect(answer.length).toBeGreaterThan(2)
        expect(example).toContain('https://so.example/api/v1/')
        expect(summary).not.toBe('')
      }
      const progress = operations.find(({ id }) => id === 'getProgress')
      expect(progress?.answer.map(({ path }) => path)).toContain('data[].planPercent.exact.numerator')
    },
  )
})
