import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { integerCell, resultCells, sampleDocument, unitTable } from '@/tests/support/sample-document'
import { chartScale } from './chart-scale'
import { documentProblems } from './document-problems'
import { bodyLines, numberLine, placeAndDate, recipientLines } from './head-texts'
import { contentWidth, margins, shareOut } from './page-measures'
import { placeCells } from './place-cells'
import { pictureSize } from './picture-size'
import { rowHeight } from './row-height'
import { shareFormula, sumFormula } from './sheet-formulas'
import { sheetNames } from './sheet-names'

describe('the head of a document', () => {
  it.each([
    ['2024-07-05', 'Hạ Long, ngày 05 tháng 7 năm 2024'],
    ['2024-02-28', 'Hạ Long, ngày 28 tháng 02 năm 2024'],
    ['2024-12-01', 'Hạ Long, ngày 01 tháng 12 năm 2024'],
    [null, 'Hạ Long, ngày ..... tháng ..... năm .........'],
  ] as const)('says the day %s as NĐ 30/2020 writes it', (date, text) => {
    expect(placeAndDate({ place: 'Hạ Long', date })).toBe(text)
  })

  it('leaves room for a number that is not given yet', () => {
    expect(numberLine({ number: '12/BC-LĐLĐ' })).toBe('Số: 12/BC-LĐLĐ')
    expect(numberLine({ number: null })).toMatch(/^Số: \.+$/)
  })

  it.each([
    ['LĐLĐ TỈNH QUẢNG NINH', ['LĐLĐ TỈNH QUẢNG NINH']],
    ['TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM', ['TỔNG LIÊN ĐOÀN LAO ĐỘNG', 'VIỆT NAM']],
    ['LIÊN ĐOÀN LAO ĐỘNG TỈNH QUẢNG NINH', ['LIÊN ĐOÀN LAO ĐỘNG', 'TỈNH QUẢNG NINH']],
    ['NGHIỆP ĐOÀN NGHỀ CÁ TRÊN BIỂN ĐÔNG', ['NGHIỆP ĐOÀN NGHỀ CÁ TRÊN BIỂN ĐÔNG']],
  ])('parts %s where its place begins', (name, lines) => {
    expect(bodyLines(name, 25)).toEqual(lines)
  })

  it('closes the list of recipients with a full stop', () => {
    expect(recipientLines(['Tổng LĐLĐ', 'Lưu: VT'])).toEqual(['- Tổng LĐLĐ;', '- Lưu: VT.'])
  })
})

describe('measures', () => {
  it('are those that NĐ 30/2020 allows', () => {
    expect(margins.top).toBeGreaterThanOrEqual(20)
    expect(margins.bottom).toBeLessThanOrEqual(25)
    expect(margins.left).toBeGreaterThanOrEqual(30)
    expect(margins.right).toBeGreaterThanOrEqual(15)
    expect(contentWidth('portrait')).toBe(165)
  })

  it('are shared out without a rest', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 20_000 }),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 20 }),
        (width, shares) => {
          const parts = shareOut(width, shares)
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(width)
          expect(Math.min(...parts)).toBeGreaterThanOrEqual(0)
        },
      ),
    )
  })

  it('keep a tall picture on one page', () => {
    const { width, height } = pictureSize({ width: 640, height: 2000 }, 'portrait', 1)
    expect(height).toBeLessThanOrEqual(232)
    expect(width / height).toBeCloseTo(0.32, 1)
  })

  it('give a row of a sheet the lines that its text takes', () => {
    expect(rowHeight('ngắn', 20, 10)).toBe(13)
    expect(rowHeight('một dòng dài hơn hai mươi chữ thì sang dòng', 20, 10)).toBe(39)
    expect(rowHeight('a\nb', 20, 10)).toBe(26)
  })
})

describe('an axis', () => {
  it('has zero and all values on it, with few round marks', () => {
    const value = fc.oneof(fc.integer({ min: -1e9, max: 1e9 }), fc.double({ min: 0, max: 600, noNaN: true }))
    fc.assert(
      fc.property(fc.array(value, { maxLength: 40 }), (values) => {
        const { marks, place } = chartScale(values)
        expect(marks).toContain(0)
        expect(marks.length).toBeLessThanOrEqual(8)
        expect([...marks].sort((a, b) => a - b)).toEqual(marks)
        for (const one of [...values, ...marks]) {
          expect(place(one)).toBeGreaterThanOrEqual(-1e-6)
          expect(place(one)).toBeLessThanOrEqual(1 + 1e-6)
        }
      }),
      { numRuns: 100 },
    )
  })
})

describe('the cells of a table', () => {
  it('stand beside those that take rows from above', () => {
    const { headerRows, columns } = unitTable('A', [])
    const places = placeCells(headerRows, columns.length).map(({ placed }) =>
      placed.map(({ column }) => column),
    )
    expect(places).toEqual([
      [0, 1],
      [1, 2, 3],
    ])
  })

  it('are told where they do not fill their columns, are empty, or hold no number', () => {
    const table = unitTable('A', [['Hạ Long', 10, 5]])
    const bad = {
      ...table,
      rows: [
        { kind: 'line' as const, cells: [{ text: 'Hạ Long' }] },
        { kind: 'line' as const, cells: [{ text: '' }, ...resultCells('', 1, 1).slice(1)] },
        {
          kind: 'line' as const,
          cells: [
            { text: 'x' },
            integerCell(1),
            { text: 'NaN', number: { kind: 'integer' as const, value: NaN } },
            { text: '—' },
          ],
        },
      ],
    }
    expect(documentProblems({ ...sampleDocument, blocks: [table] })).toEqual([])
    expect(documentProblems({ ...sampleDocument, blocks: [bad] })).toHaveLength(4)
    expect(documentProblems({ ...sampleDocument, blocks: [{ ...bad, fillable: true }] })).toHaveLength(3)
  })
})

describe('a formula in a sheet', () => {
  const letters = (column: number) => 'ABCD'[column] ?? ''
  const rows = [
    resultCells('Hạ Long', 3000, 2600),
    resultCells('Cẩm Phả', null, 3365),
    resultCells('Đông Triều', 4000, 2000),
  ]

  it('divides the cells of its own row, only where they hold its parts', () => {
    const [first = []] = rows
    const number = first[3]?.number
    if (!number) throw new Error('The share has its number')
    expect(shareFormula(number, first, 7, letters)).toBe('IF(B7>0,C7/B7,"—")')
    expect(shareFormula(number, resultCells('Khác', 3001, 2600), 7, letters)).toBeNull()
  })

  it.each([
    [[0, 1, 2], 2, 7965, 'SUM(C5:C7)'],
    [[0, 2], 2, 4600, 'SUM(C5,C7)'],
    [[0, 1, 2], 1, 7000, 'SUM(B5:B7)'],
    [[0, 1, 2], 1, 7100, null],
    [[0, 1, 2], 3, 1, null],
    [[], 2, 0, null],
  ])('adds up rows %j of column %i where that is %i', (sumOf, column, value, formula) => {
    expect(sumFormula({ kind: 'integer', value }, column, sumOf, rows, 5, letters(column))).toBe(formula)
  })
})

describe('names of sheets', () => {
  it('are what Excel takes, each once, whatever the titles are', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ maxLength: 60 }), fc.constant('A/B: [x]'))), (titles) => {
        const names = sheetNames(titles)
        expect(new Set(names).size).toBe(titles.length)
        for (const name of names) {
          expect(name.length).toBeLessThanOrEqual(31)
          expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$/)
        }
      }),
      { numRuns: 100 },
    )
  })
})
