import fc from 'fast-check'
import { utils, write } from '@e965/xlsx'
import { describe, expect, it, vi } from 'vitest'
import { describeFile } from './describe-file'
import { readSheet } from './read-sheet'
import type { SheetToWrite } from './sheet-to-write'
import { writeCsv } from './write-csv'
import { writeXlsx } from './write-xlsx'

const isHeader = (text: string) => /^(Họ và tên|Ngày sinh|Ghi chú)$/.test(text)
const columns = [
  { header: 'Họ và tên' },
  { header: 'Ngày sinh', kind: 'date' as const },
  { header: 'Ghi chú' },
]

async function joined(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return Buffer.concat(parts)
}

async function readBack(bytes: Uint8Array): Promise<string[][]> {
  const rows: string[][] = []
  for await (const { cells } of readSheet(bytes, await describeFile(bytes, { isHeader }))) rows.push(cells)
  return rows
}

const piece = fc.oneof(
  fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r',
    '\n',
    '"',
    "'",
    ',',
    ';',
    '_x000D_',
    '0012',
    '<&>',
    ' ',
    'Nguyễn Đức',
  ),
  fc.string({ unit: 'grapheme' }),
)
const text = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join('').normalize('NFC'))
const filled = text.filter((written) => written.trim() !== '' && !written.includes('\u0000'))
/** Letters read as an old encoding's would be mended: a list of names has Vietnamese in it. */
const row = fc.tuple(fc.constantFrom('Nguyễn Văn Đức', 'Trần Thị Hồng'), fc.constant('x'), filled)
const days = fc.date({ min: new Date('1900-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })

describe('what is written is read again', () => {
  it.each([
    ['xlsx', (sheet: SheetToWrite) => writeXlsx([sheet])],
    ['csv', writeCsv],
  ])('%s: texts, whatever they look like', async (format, writeSheet) => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (rows) => {
        const bytes = await joined(writeSheet({ name: 'Đoàn viên', columns, rows }))
        const description = await describeFile(bytes, { isHeader })
        expect(description).toMatchObject({ format, headerRow: 1, repair: null })
        expect(await readBack(bytes)).toEqual(rows)
      }),
      { numRuns: 150 },
    )
  })

  it('days, as days', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(days, { minLength: 1, maxLength: 30 }), async (dates) => {
        const written = dates.map((date) => date.toISOString().slice(0, 10))
        const rows = written.map((date) => ['Lê', { date }, 'x'])
        const shown = written.map((date) => ['Lê', date.split('-').reverse().join('/'), 'x'])
        expect(await readBack(await joined(writeXlsx([{ name: 'A', columns, rows }])))).toEqual(shown)
        expect(await readBack(await joined(writeCsv({ columns, rows })))).toEqual(shown)
      }),
      { numRuns: 50 },
    )
  })

  it('notes and lists of a template, beside other sheets', async () => {
    const bytes = await joined(
      writeXlsx([
        {
          name: 'Nhập',
          columns: [
            { header: 'Họ và tên', note: 'Bắt buộc: "họ" & tên' },
            { header: 'Ghi chú', choices: { sheet: 'Danh mục', column: 0, count: 2 } },
          ],
          rows: [],
        },
        { name: 'Danh mục', columns: [{ header: 'Giới tính' }], rows: [['Nam'], ['Nữ']] },
      ]),
    )
    const description = await describeFile(bytes, { isHeader })
    expect(description.sheets.map(({ name }) => name)).toEqual(['Nhập', 'Danh mục'])
    expect(description).toMatchObject({ sheet: 'Nhập', headerRow: 1, preview: [] })
    expect(description.columns.map(({ header }) => header)).toEqual(['Họ và tên', 'Ghi chú'])
  })

  it('the rows are let go by who reads on no more', async () => {
    let ended = false
    async function* endless() {
      try {
        for (;;) yield ['Nguyễn', 'x', String(Math.random())]
      } finally {
        ended = true
      }
    }
    let chunks = 0
    for await (const _ of writeXlsx([{ name: 'A', columns, rows: endless() }])) if (++chunks === 30) break
    await vi.waitFor(() => expect(ended).toBe(true))
  })

  it('an error of the rows is the error of the file', async () => {
    async function* failing(): AsyncGenerator<string[]> {
      throw new Error('rows are gone')
    }
    await expect(joined(writeXlsx([{ name: 'A', columns, rows: failing() }]))).rejects.toThrow(
      'rows are gone',
    )
    await expect(joined(writeXlsx([{ name: 'a/b', columns, rows: [] }]))).rejects.toThrow(RangeError)
  })
})

describe('workbooks of another program', () => {
  const sheet = [
    ['CÔNG ĐOÀN CƠ SỞ …'],
    [],
    ['Họ và tên', 'Ngày sinh', 'Ghi chú'],
    ['(1)', '(2)', '(3)'],
    ['Nguyễn Văn Đức', new Date(Date.UTC(1985, 0, 31)), 22085123456],
    [],
    ['Trần Thị Hồng', 1990, true],
    ['Đặng Ỷ'.normalize('NFD'), '03/04/1991', '0012'],
  ]
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet([['trang bìa']]), 'Bìa')
  const table = utils.aoa_to_sheet(sheet, { UTC: true, dateNF: 'dd/mm/yyyy' })
  table['D5'] = { t: 'n', f: '1+1', v: 2 }
  table['D7'] = { t: 'e', v: 42 }
  table['!ref'] = 'A1:D8'
  utils.book_append_sheet(book, table, 'Đoàn viên')

  it.each(['xlsx', 'biff8'] as const)('%s', async (bookType) => {
    const bytes: Buffer = write(book, { type: 'buffer', bookType, bookSST: true })
    const description = await describeFile(bytes, { isHeader })
    expect(description).toMatchObject({
      format: bookType === 'biff8' ? 'xls' : 'xlsx',
      sheet: 'Đoàn viên',
      headerRow: 3,
      firstRow: 5,
      encoding: 'unicode',
      decomposed: true,
    })
    expect(await readBack(bytes)).toEqual([
      ['Nguyễn Văn Đức', '31/01/1985', '22085123456', '2'],
      ['Trần Thị Hồng', '1990', 'TRUE', '#N/A'],
      ['Đặng Ỷ', '03/04/1991', '0012'],
    ])
  })

  it.each(['xlsx', 'biff8'] as const)('%s: many texts, cell by cell', async (bookType) => {
    const names = Array.from({ length: 3_000 }, (_, at) => [
      `Nguyễn Thị Ngọc ${'ạảấầẩẫậắằẳẵặẹẻẽếềểễệ'.charAt(at % 20)}${at}`,
      at % 7 === 0 ? 'abc' : `đ${'ở'.repeat(at % 40)}`,
      String(at * 37).padStart(12, '0'),
    ])
    const many = utils.book_new()
    utils.book_append_sheet(many, utils.aoa_to_sheet([['Họ và tên', 'Ngày sinh', 'Ghi chú'], ...names]), 'A')
    const bytes: Buffer = write(many, { type: 'buffer', bookType, bookSST: true })
    expect(await readBack(bytes)).toEqual(names)
  })
})

describe('delimited texts', () => {
  it.each([
    ['Họ và tên,Ghi chú\nLê,a\n'],
    ['Họ và tên;Ghi chú\r\nLê;a'],
    ['Họ và tên\tGhi chú\rLê\ta\r'],
    ['sep=;\nHọ và tên;Ghi chú\nLê;a\n'],
    ['"Họ và tên";"Ghi chú"\n"Lê";"a"\n'],
    ['Danh sách\n\nHọ và tên;Ghi chú;\n;;\nLê;a;;;;\n'],
  ])('%j', async (written) => {
    const bytes = Buffer.from(written)
    const description = await describeFile(bytes, { isHeader })
    expect(description.columns.slice(0, 2).map(({ header }) => header)).toEqual(['Họ và tên', 'Ghi chú'])
    expect(await readBack(bytes)).toEqual([['Lê', 'a']])
  })
})
