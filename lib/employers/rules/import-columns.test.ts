import { describe, expect, it } from 'vitest'
import { chooseColumns, mapColumns, missingColumns } from './import-columns'

const told = (columns: ReturnType<typeof mapColumns>) => columns.map(({ field, source }) => [field, source])

describe('columns of a list', () => {
  it('hold each field once: by name, the first that claims it', () => {
    expect(told(mapColumns(['Tên công ty', 'Tên đơn vị', 'Ghi']))).toEqual([
      ['name', 'name'],
      [null, 'none'],
      [null, 'none'],
    ])
  })

  it('are as the user chooses; a field chosen twice stays with the first', () => {
    const chosen = chooseColumns(mapColumns(['Tên công ty', 'Tên đơn vị', 'Ghi']), [
      { index: 0, field: null },
      { index: 1, field: 'name' },
      { index: 2, field: 'name' },
    ])
    expect(told(chosen)).toEqual([
      [null, 'chosen'],
      ['name', 'chosen'],
      [null, 'none'],
    ])
  })

  it('stay as they are where nothing is chosen, or nothing known', () => {
    const columns = mapColumns(['MST', 'Số lao động'])
    expect(chooseColumns(columns, [])).toEqual(columns)
    expect(told(chooseColumns(columns, [{ index: 1, field: 'hearsay' }]))).toEqual([
      ['taxCode', 'name'],
      [null, 'chosen'],
    ])
  })

  it('need one that names the employer', () => {
    expect(missingColumns(mapColumns(['Số lao động']))).toEqual(['name'])
    expect(missingColumns(mapColumns(['MST']))).toEqual([])
    expect(missingColumns(mapColumns(['Tên doanh nghiệp']))).toEqual([])
  })
})
