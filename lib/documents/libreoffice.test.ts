import { execFile, execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isStyled, type SheetCell } from '@/lib/files/cells/sheet-cell'
import { writeXlsx } from '@/lib/files/write-xlsx'
import { sampleDocument, unitTable } from '@/tests/support/sample-document'
import { allBlocks } from './rules/annex-heads'
import type { DocumentToWrite } from './rules/document'
import { tableSheet } from './workbook/table-sheet'
import { writeDocx } from './write-docx'
import { writePdf } from './write-pdf'

const run = promisify(execFile)
const measurer = found('pdftotext')
const office = found('soffice')
if (measurer === null || office === null)
  process.stderr.write(
    'LibreOffice Writer or pdftotext is not installed: pages are not measured (apt-get install libreoffice-writer poppler-utils).\n',
  )

const lines = [
  ['LĐLĐ thành phố Hạ Long', 3000, 2600],
  ['LĐLĐ thành phố Cẩm Phả', 5000, 3365],
  ['LĐLĐ huyện Vân Đồn', 0, 0],
  ['LĐLĐ thị xã Đông Triều', 4000, 2000],
] as const
/** Long enough for several pages. */
const long: DocumentToWrite = {
  ...sampleDocument,
  blocks: [
    ...sampleDocument.blocks,
    {
      kind: 'list',
      ordered: false,
      items: Array.from({ length: 40 }, (_, at) => [
        {
          text: `LĐLĐ thành phố ${at + 1}: thành lập 3 CĐCS (đạt 60% kế hoạch), kết nạp 1.011 đoàn viên, vượt 12%.`,
        },
      ]),
    },
    unitTable(
      'Bảng dài',
      Array.from({ length: 60 }, (_, at) => [`Công đoàn cơ sở số ${at + 1}`, 100 + at, 90 + at * 3] as const),
    ),
    { kind: 'paragraph', runs: [{ text: 'Số liệu chi tiết tại các Phụ lục kèm theo.' }] },
  ],
  annexes: sampleDocument.annexes.map((annex, at) => (at === 0 ? { ...annex, layout: 'landscape' } : annex)),
}

describe.skipIf(measurer === null || office === null)('printed documents', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'scd-documents-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('keep to the layout: A4, margins, the number in the middle above, none on the first page', async () => {
    await writeFile(path.join(folder, 'word.docx'), await writeDocx(long))
    await convert(folder, 'word.docx', 'pdf')
    await writeFile(path.join(folder, 'own.pdf'), await writePdf(long))
    for (const name of ['word.pdf', 'own.pdf']) {
      const pages = await pagesOf(path.join(folder, name))
      expect(pages.length).toBeGreaterThan(3)
      const first = joined(pages[0]?.words ?? [])
      expect(first).toContain('CỘNGHÒAXÃHỘICHỦNGHĨAVIỆTNAM')
      expect(first).toContain('Kếtquảhoạtđộngcôngđoàn6thángđầunăm2024')
      pages.forEach((page, at) => measure(page, at, name))
      const all = joined(pages.flatMap(({ words }) => words))
      for (const text of numbersOf(long)) expect(all).toContain(text)
      const place = (text: string) => pages.findIndex(({ words }) => joined(words).includes(text))
      const signed = place('CHỦTỊCH')
      expect([place('PhụlụcI'), place('PhụlụcII')]).toEqual([signed + 1, signed + 2])
      expect(joined(pages[signed + 1]?.words ?? [])).toContain(
        '(KèmtheoBáocáosố12/BC-LĐLĐngày05tháng7năm2024',
      )
      expect(pages.length).toBe(signed + 3)
      expect(pages.map(({ width, height }) => width > height)).toEqual(
        pages.map((_, at) => at === signed + 1),
      )
      // The signer is not alone on the page: the end of the text stands above them.
      expect(pages[signed]?.words.filter(({ top }) => top > 19)[0]?.text).not.toMatch(/^(Nơi|TM\.)$/)
      expect(joined(pages[signed]?.words ?? [])).toContain('tạicácPhụlụckèmtheo.')
      expect(Math.min(...pages.flatMap(({ words }) => words.map(({ left }) => left)))).toBeCloseTo(30, 0)
    }
  }, 180_000)

  it('give in a workbook, computed again, the texts of the document', async () => {
    const table = unitTable('Kết nạp', lines)
    const sheet = tableSheet('Kết nạp', table)
    // Without what they gave, formulas are computed by who opens the file.
    const rows: (readonly SheetCell[])[] = []
    for await (const row of sheet.rows) rows.push(row.map(withoutResult))
    const formulas = rows.flat().filter((cell) => isStyled(cell) && cell.formula !== undefined)
    expect(formulas).toHaveLength(2 + 1 + 3)
    const parts: Uint8Array[] = []
    for await (const part of writeXlsx([{ ...sheet, rows }])) parts.push(part)
    await writeFile(path.join(folder, 'table.xlsx'), Buffer.concat(parts))
    const saved = await readFile(await convert(folder, 'table.xlsx', 'fods'), 'utf8')
    // Equal cells beside each other are told once, with how many they are.
    const shown = [...saved.matchAll(/<table:table-cell([^>]*)>\s*<text:p>([^<]*)<\/text:p>/g)].flatMap(
      ([, said = '', text = '']) =>
        Array.from({ length: Number(/columns-repeated="(\d+)"/.exec(said)?.[1] ?? 1) }, () => text),
    )
    const printed = table.rows.flatMap(({ cells }) => cells.map(({ text }) => text))
    expect(shown.slice(-printed.length - 1, -1)).toEqual(printed)
  }, 180_000)
})

/** A measurer may part words where letters stand apart. */
function joined(words: readonly { text: string }[]): string {
  return words.map(({ text }) => text).join('')
}

/** The texts of its tables' numbers, as they are to stand on paper. */
function numbersOf(document: DocumentToWrite): string[] {
  const rows = allBlocks(document).flatMap((block) => (block.kind === 'table' ? block.rows : []))
  return rows.flatMap(({ cells }) => cells.flatMap(({ number, text }) => (number ? [text] : [])))
}

function withoutResult(cell: SheetCell): SheetCell {
  return isStyled(cell) && cell.formula !== undefined ? { ...cell, value: null } : cell
}

interface Page {
  width: number
  height: number
  words: { text: string; left: number; right: number; top: number; bottom: number }[]
}

/** All in millimetres; letters reach a little over the line on which they stand. */
function measure({ width, height, words }: Page, at: number, name: string): void {
  expect([Math.round(width), Math.round(height)].sort()).toEqual([210, 297])
  const above = words.filter(({ top }) => top < 19)
  expect({ name, page: at + 1, above: above.map(({ text }) => text) }).toEqual({
    name,
    page: at + 1,
    above: at === 0 ? [] : [String(at + 1)],
  })
  for (const { left, right, top } of above) {
    expect((left + right) / 2).toBeCloseTo(30 + (width - 45) / 2, 0)
    expect(top).toBeGreaterThan(9)
  }
  for (const { left, right, bottom } of words) {
    expect(left).toBeGreaterThanOrEqual(29.9)
    expect(right).toBeLessThanOrEqual(width - 14.5)
    expect(bottom).toBeLessThanOrEqual(height - 19.5)
  }
}

async function pagesOf(file: string): Promise<Page[]> {
  const { stdout } = await run(measurer ?? '', ['-bbox', file, '-'], { maxBuffer: 16_000_000 })
  return stdout
    .split('<page ')
    .slice(1)
    .map((page) => {
      const [width = 0, height = 0] = numbersIn(page.slice(0, page.indexOf('>')))
      const words = [...page.matchAll(/<word ([^>]*)>([^<]*)<\/word>/g)].map(([, place = '', text = '']) => {
        const [left = 0, top = 0, right = 0, bottom = 0] = numbersIn(place)
        return { text, left, top, right, bottom }
      })
      return { width, height, words }
    })
}

function numbersIn(attributes: string): number[] {
  return [...attributes.matchAll(/"([\d.]+)"/g)].map(([, points]) => (Number(points) / 72) * 25.4)
}

async function convert(folder: string, name: string, format: string): Promise<string> {
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`
  await run(office ?? '', [
    ...[profile, '--headless', '--convert-to', format],
    ...['--outdir', folder, path.join(folder, name)],
  ])
  return path.join(folder, `${path.parse(name).name}.${format}`)
}

function found(program: string): string | null {
  try {
    return execFileSync('which', [program], { encoding: 'utf8' }).trim()
  } catch {
    return null
  }
}
