import { describe, expect, it } from 'vitest'
import { chooseColumns, mapColumns, missingColumns } from './import-columns'

const headers = (...keys: string[]) => keys.map((key) => ({ text: key.toUpperCase(), key }))

describe('columns of a file', () => {
  it('are known by their headers, each field held by the first that claims it', () => {
    const columns = mapColumns(headers('stt', 'ho va ten', 'ngay sinh', 'ho ten'), new Map())
    expect(columns.map(({ field, source }) => [field, source])).toEqual([
      [null, 'none'],
      ['fullName', 'name'],
      ['birthOn', 'name'],
      [null, 'none'],
    ])
  })

  it('are remembered before they are known by name, also those left out', () => {
    const memory = new Map([
      ['ma nv', 'cardNumber'],
      ['so the', ''],
      ['ghi chu', 'no such field'],
    ])
    const columns = mapColumns(headers('so the', 'the', 'ma nv', 'ghi chu'), memory)
    expect(columns.map(({ field, source }) => [field, source])).toEqual([
      [null, 'remembered'],
      [null, 'none'],
      ['cardNumber', 'remembered'],
      ['note', 'name'],
    ])
  })

  it('are what the user chooses', () => {
    const columns = mapColumns(headers('ho va ten', 'cot 2', 'cot 3'), new Map())
    const chosen = chooseColumns(columns, [
      { index: 0, field: 'fullName' },
      { index: 1, field: 'phone' },
      { index: 2, field: 'phone' },
    ])
    expect(chosen.map(({ field, source }) => [field, source])).toEqual([
      ['fullName', 'name'],
      ['phone', 'chosen'],
      [null, 'none'],
    ])
  })
})

describe('what is missing', () => {
  it.each([
    [['fullName'], false, []],
    [['givenName', 'familyName'], false, []],
    [['phone'], false, ['fullName']],
    [['fullName'], true, ['unitName']],
    [['fullName', 'unitCode'], true, []],
  ] as const)('%j, of a federation %s', (fields, ofFederation, missing) => {
    expect(
      missingColumns(
        fields.map((field) => ({ field })),
        { ofFederation },
      ),
    ).toEqual(missing)
  })
})
