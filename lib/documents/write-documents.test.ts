import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openZip } from '@/lib/files/xlsx/open-zip'
import { formatInteger } from '@/lib/format/numbers'
import { documentProblems } from '@/tests/support/document-problems'
import { sampleDocument, unitTable } from '@/tests/support/sample-document'
import { chartSvg } from './charts/chart-svg'
import { allBlocks, annexHeads, inLines } from './rules/annex-heads'
import type { ChartBlock, DocumentToWrite } from './rules/document'
import { writeDocumentWorkbook } from './write-document-workbook'
import { writeDocx } from './write-docx'
import { writePdf } from './write-pdf'

const count = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3_000_000 }))
const name = fc.constantFrom(
  'LĐLĐ thành phố Hạ Long',
  'Công đoàn các KCN & KKT <tỉnh>',
  'Nghiệp đoàn',
  "H'Hen",
)

const charts: fc.Arbitrary<ChartBlock> = fc.record({
  kind: fc.constant('chart' as const),
  title: name,
  description: name,
  form: fc.constantFrom('columns', 'bars', 'line'),
  measure: fc.constantFrom('người', '% kế hoạch'),
  valueName: fc.constant('Thực hiện'),
  planName: fc.constantFrom(null, 'Kế hoạch'),
  points: fc.array(
    fc.record({
      label: name,
      plan: fc.option(count, { nil: null }),
      value: fc.option(fc.oneof(count, fc.double({ min: -500, max: 600, noNaN: true }))),
      text: count.map((value) => formatInteger(value, 'vi')),
      provisional: fc.boolean(),
    }),
    { maxLength: 40 },
  ),
})

/** Empty, with zeros, with and without plans, with and without annexes. */
const documents: fc.Arbitrary<DocumentToWrite> = fc
  .tuple(
    fc.array(fc.tuple(name, count, count), { maxLength: 6 }),
    fc.array(charts, { maxLength: 1 }),
    fc.array(fc.array(fc.tuple(name, count, count), { maxLength: 3 }), { maxLength: 3 }),
  )
  .map(([lines, drawn, annexed]) => ({
    ...sampleDocument,
    blocks: [unitTable('Bảng', lines), ...drawn],
    annexes: annexed.map((rows, at) => ({
      title: `Biểu số ${at + 1}`,
      blocks: [{ ...unitTable('', rows), title: null }],
    })),
  }))

describe('a drawn chart', () => {
  it('holds no number that is none, whatever is known', () => {
    fc.assert(
      fc.property(charts, (chart) => {
        const { svg, height } = chartSvg(chart)
        expect(svg).not.toMatch(/NaN|Infinity|undefined|null|e-\d/)
        expect(height).toBeGreaterThan(30)
      }),
      { numRuns: 100 },
    )
  })
})

describe('documents', () => {
  it('hold no number that is none, and the same texts in Word as composed', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        expect(documentProblems(document)).toEqual([])
        const xml = await wordXml(document)
        expect(xml).not.toMatch(/NaN|Infinity|undefined/)
        const written = textsOf(xml)
        for (const text of [...cellTexts(document), ...headTexts(document)]) expect(written).toContain(text)
        const workbook = await openZip(await writeDocumentWorkbook(document))
        const sheets = workbook.names.filter((part) => part.startsWith('xl/worksheets/sheet'))
        const shown = allBlocks(document).filter(({ kind }) => kind === 'table' || kind === 'chart')
        expect(sheets).toHaveLength(shown.length + 1)
        for (const part of sheets)
          expect(await textOf(workbook.read(part))).not.toMatch(/NaN|Infinity|undefined/)
      }),
      { numRuns: 3 },
    )
  }, 60_000)

  it('are laid out in Word as NĐ 30/2020 says: A4, margins, letters, no page number on the first page', async () => {
    const zip = await openZip(await writeDocx(sampleDocument))
    const xml = await textOf(zip.read('word/document.xml'))
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/)
    expect(xml).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/)
    expect(xml).toContain('<w:titlePg/>')
    expect(xml).toMatch(/<w:tblHeader\/>/)
    expect(xml).toContain('descr="Luỹ kế từ tháng 1 đến tháng 6: 7.965 trên kế hoạch 12.000 của cả năm."')
    const styles = await textOf(zip.read('word/styles.xml'))
    expect(styles).toContain('w:ascii="Times New Roman"')
    expect(styles).toContain('<w:sz w:val="28"/>')
    expect(styles).toContain('vi-VN')
    expect(await textOf(zip.read('docProps/core.xml'))).toContain('Kết quả hoạt động công đoàn')
  }, 60_000)

  it('are laid out across the page where asked', async () => {
    const xml = await wordXml({ ...sampleDocument, blocks: [], layout: 'landscape' })
    expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/)
  })

  it('have the signer before the annexes, each of which begins a page', async () => {
    const xml = await wordXml(sampleDocument)
    const places = ['Phương hướng'.toUpperCase(), 'Nơi nhận:', 'CHỦ TỊCH', '>Phụ lục I<', '>Phụ lục II<'].map(
      (text) => xml.indexOf(text),
    )
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    // A section each: the text, and both annexes.
    expect(xml.match(/<w:sectPr[ >]/g)).toHaveLength(3)
  })

  it('say as PDF what they are called and in which language they are', async () => {
    const pdf = Buffer.from(await writePdf(sampleDocument)).toString('latin1')
    expect(pdf).toMatch(/^%PDF-1\.7/)
    expect(pdf).toContain('/Lang (vi-VN)')
    expect(pdf).toContain('/DisplayDocTitle true')
    expect(pdf).toMatch(/\/Title \d+ 0 R/)
    expect(pdf).toContain('Tinos')
  }, 60_000)
})

async function wordXml(document: DocumentToWrite): Promise<string> {
  return textOf((await openZip(await writeDocx(document))).read('word/document.xml'))
}

async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return Buffer.concat(parts).toString('utf8')
}

function textsOf(xml: string): Set<string> {
  const texts = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text = '']) => text)
  return new Set(
    texts.map((text) => text.replace(/&(amp|lt|gt|quot|apos);/g, (_, mark: string) => marks[mark] ?? '')),
  )
}

const marks: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function headTexts(document: DocumentToWrite): string[] {
  return annexHeads(document).flatMap(({ number, title, goesWith }) => [
    ...[number, title],
    ...inLines(goesWith ?? number).split('\n'),
  ])
}

function cellTexts(document: DocumentToWrite): string[] {
  return allBlocks(document).flatMap((block) =>
    block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells.map(({ text }) => text)) : [],
  )
}
