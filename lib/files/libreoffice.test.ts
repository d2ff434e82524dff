import { execFile, execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorkbook } from './xlsx/open-workbook'
import { readXlsxRows } from './xlsx/read-xlsx-rows'
import type { SheetToWrite } from './sheet-to-write'
import { guardFormula } from './cells/formula-guard'
import { parseCsv } from './csv/parse-csv'
import { writeCsv } from './write-csv'
import { writeXlsx } from './write-xlsx'

const office = findOffice()
if (office === null)
  process.stderr.write(
    'LibreOffice is not installed: no file is opened with it (apt-get install libreoffice-calc).\n',
  )

/** What spreadsheets would run, and what surrounds it in the wild. */
const danger = fc.tuple(
  fc.constantFrom('', ' ', '\t', '\n', "'", '"'),
  fc.constantFrom('=', '+', '-', '@', '=+', '\t=', '\r=', '＝', '"='),
  fc.constantFrom(
    ...[
      '1+1',
      'HYPERLINK("http://x","y")',
      "cmd|' /C calc'!A0",
      'SUM(A1:A9)',
      'WEBSERVICE("http://x")',
      '',
      '84912345678',
    ],
    ...['0012', 'Nguyễn', '1e5', 'TRUE', '01/02/2024', ';"', 'DDE("a";"b")'],
  ),
)
const texts = fc.array(
  fc.oneof(
    danger.map((parts) => parts.join('')),
    fc.constantFrom(
      '0012345',
      '022085001234',
      '01/02/1985',
      '1.234',
      '58,57',
      'TRUE',
      'Đặng Ỷ',
      "H'Hen Niê",
      '1e10',
    ),
  ),
  { minLength: 400, maxLength: 400 },
)
const [cells = []] = fc.sample(texts, { numRuns: 1, seed: 20261121 })
const columns = [{ header: 'Nội dung' }, { header: 'Sau' }]
const rows = cells.map((cell) => [cell, 'x'])

/** A form as people fill one in; the results of its formulas are left for the program to compute. */
const formSheets: SheetToWrite[] = [
  {
    name: 'Biểu',
    columns: [
      { header: '', hidden: true },
      { header: '' },
      { header: '', kind: 'number' },
      { header: '', width: 30 },
    ],
    head: [
      { cells: [{ value: 'Biểu tháng 6', look: { size: 14, fill: 'closed' } }], height: 30 },
      { cells: ['Đơn vị', 'Kết nạp', 'Đạt', 'Lưu ý'] },
    ],
    rows: [
      [
        'Hạ Long',
        { value: 7965, look: { format: '#,##0', open: true, border: true } },
        { value: null, formula: 'B3/13600', look: { format: '0.00%' } },
        { value: null, formula: 'IF(B3>1000,"nhiều hơn 1.000","")' },
      ],
      ['Cẩm Phả', { value: '–', look: { open: true, align: 'right' } }],
      [
        { value: 'Cộng', look: { bold: true, fill: 'total' } },
        { value: null, formula: 'SUM(B3:B4)', look: { bold: true, format: '#,##0' } },
        { value: null, formula: 'B5/13600', look: { format: '0.00%' } },
        { value: 'x', formula: 'IF(1<2,"x","<&>")' },
      ],
    ],
    frozenColumns: 1,
    merged: ['A1:D1'],
    locked: true,
    filtered: true,
    checks: [
      {
        range: 'B3:B4',
        rule: { kind: 'whole', least: 0, most: 999 },
        refuses: true,
        title: 'Chưa đúng',
        message: 'Số nguyên "từ" 0 & hơn',
      },
    ],
    marks: [{ range: 'B3:B4', formula: 'B3>1000', look: 'warning' }],
    print: { landscape: true },
  },
  { name: 'Ẩn', columns: [{ header: 'Mã' }], rows: [['=1+1']], hidden: true },
]

describe.skipIf(office === null)('files opened with LibreOffice', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'scd-office-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('xlsx: no cell is a formula, and every text is what it was', async () => {
    await writeFile(path.join(folder, 'a.xlsx'), await joined(writeXlsx([{ name: 'A', columns, rows }])))
    const saved = await converted(folder, 'a.xlsx', 'fods')
    expect(saved).not.toMatch(/table:formula/)
    expect(saved.match(/office:value-type="(?!string)/g) ?? []).toEqual([])
    const again = await converted(folder, 'a.xlsx', 'xlsx', 'again')
    expect((await readBack(Buffer.from(again, 'latin1'))).slice(1)).toEqual(
      rows.map(([cell]) => asOffice(cell)),
    )
  }, 180_000)

  it('xlsx: formulas give there what they are written with; checks, locks and looks are understood', async () => {
    await writeFile(path.join(folder, 'c.xlsx'), await joined(writeXlsx(formSheets)))
    const saved = await converted(folder, 'c.xlsx', 'fods')
    expect(saved).toContain('table:formula="of:=SUM([.B3:.B4])"')
    expect(saved).toMatch(/table:protected="true"/)
    expect(saved).toMatch(/style:cell-protect="none"/)
    expect(saved).toMatch(/cell-content-is-whole-number\(\) and cell-content-is-between\(0,999\)/)
    expect(saved).toMatch(/table:table-column[^>]*table:visibility="collapse"/)
    const again = Buffer.from(await converted(folder, 'c.xlsx', 'xlsx', 'again'), 'latin1')
    const workbook = await openWorkbook(again)
    expect(workbook.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Biểu', false],
      ['Ẩn', true],
    ])
    const read: string[][] = []
    for await (const { cells: found } of readXlsxRows(workbook, 'Biểu')) read.push(found)
    expect(read.slice(-3)).toEqual([
      ['Hạ Long', '7965', '58,5661764705882%', 'nhiều hơn 1.000'],
      ['Cẩm Phả', '–'],
      ['Cộng', '7965', '58,5661764705882%', 'x'],
    ])
  }, 180_000)

  it('csv: no cell is a formula, and the texts are what they were', async () => {
    await writeFile(path.join(folder, 'b.csv'), await joined(writeCsv({ columns, rows })))
    const saved = await converted(folder, 'b.csv', 'fods')
    expect(saved).not.toMatch(/table:formula/)
    const plain = await converted(folder, 'b.csv', 'csv', 'again')
    const first = [...parseCsv(plain, ',')].slice(1).map(([cell = '']) => cell)
    const dangerous = rows.flatMap(([cell = ''], at) => (/^\s*[=+\-@＝]/.test(cell) ? [at] : []))
    expect(dangerous.length).toBeGreaterThan(100)
    expect(dangerous.map((at) => asOffice(first[at]))).toEqual(
      dangerous.map((at) => asOffice(guardFormula(rows[at]?.[0] ?? ''))),
    )
  }, 180_000)
})

/** LibreOffice makes one line end of several. */
function asOffice(cell = ''): string {
  return cell.replace(/[\r\n]+/g, '\n').trim()
}

async function readBack(bytes: Buffer): Promise<string[]> {
  const first: string[] = []
  const workbook = await openWorkbook(bytes)
  for await (const { cells: read } of readXlsxRows(workbook, 'A')) first.push(asOffice(read[0]))
  return first
}

/** The file in another format, as text; of a zip, byte by byte. */
async function converted(folder: string, name: string, format: string, into = 'out'): Promise<string> {
  const target = path.join(folder, into)
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`
  // 44 a comma, 34 quotes, 76 UTF-8.
  const filter = name.endsWith('.csv') ? ['--infilter=CSV:44,34,76,1'] : []
  const options = [
    profile,
    '--headless',
    ...filter,
    '--convert-to',
    format === 'csv' ? 'csv:Text - txt - csv (StarCalc):44,34,76,1' : format,
  ]
  await promisify(execFile)(office ?? '', [...options, '--outdir', target, path.join(folder, name)])
  const file = path.join(target, `${path.parse(name).name}.${format}`)
  return readFile(file, format === 'xlsx' ? 'latin1' : 'utf8')
}

function findOffice(): string | null {
  for (const name of ['soffice', 'libreoffice']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8' }).trim()
    } catch {
      continue
    }
  }
  return null
}

async function joined(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return Buffer.concat(parts)
}
