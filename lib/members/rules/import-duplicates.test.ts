import { expect, it } from 'vitest'
import { DuplicatesInFile, type RowFacts } from './import-duplicates'

const row: RowFacts = {
  ...{ rowNumber: 2, unitId: 'a', record: null, identityKind: null, identity: null, cardNumber: null },
  ...{ nameKey: 'nguyen van duc', givenKey: 'duc', birthOn: '1985-03-02', birthYear: 1985, phone: null },
}
const numbered = { identityKind: 'cccd', identity: 'h1' }

it.each<[string, Partial<RowFacts>, Partial<RowFacts>, string | null]>([
  ['name and birth date', {}, {}, 'duplicate_in_file'],
  ['another birth date', {}, { birthOn: '1985-03-03' }, null],
  ['another union', {}, { unitId: 'b' }, null],
  ['one identity number', numbered, { ...numbered, nameKey: 'x y', givenKey: 'y' }, 'same_number_in_file'],
  ['one identity number in two unions', numbered, { ...numbered, unitId: 'b' }, 'same_number_in_file'],
  [
    'one card',
    { cardNumber: '7' },
    { cardNumber: '7', birthOn: null, birthYear: null },
    'same_number_in_file',
  ],
  [
    'one name without a birth',
    { birthOn: null, birthYear: null },
    { birthOn: null, birthYear: null },
    'duplicate_in_file',
  ],
])('%s', (_, first, second, doubt) => {
  const duplicates = new DuplicatesInFile()
  expect(duplicates.find({ ...row, ...first })).toBeNull()
  const found = duplicates.find({ ...row, ...second, rowNumber: 3 })
  expect(found).toEqual(doubt === null ? null : { rowNumber: 2, doubt })
})
