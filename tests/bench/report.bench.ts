import { v7 as uuidv7 } from 'uuid'
import type { Context } from '@/lib/core/context'
import { writeDocumentWorkbook } from '@/lib/documents/write-document-workbook'
import { writeDocx } from '@/lib/documents/write-docx'
import { writePdf } from '@/lib/documents/write-pdf'
import { createWrittenReport } from '@/lib/written-reports/create-written-report'
import { getWrittenReport } from '@/lib/written-reports/get-written-report'
import { saveWrittenReport } from '@/lib/written-reports/save-written-report'
import { benchRow, percentile, timeRuns, type BenchRow } from '@/tests/bench/bench-row'
import { province } from '@/tests/bench/province'

const runs = 5
const wantedPages = 40
/** Six sections of these make more than forty pages. */
const charactersOfASection = 19_500

const writers = [
  ['Word', writeDocx],
  ['PDF', writePdf],
  ['Excel', writeDocumentWorkbook],
] as const

/** A report of forty pages, from its draft to the file, against the writing alone. */
export async function run(): Promise<BenchRow[]> {
  const { staff: ctx } = await province()
  const id = await longReport(ctx)
  const { document } = await getWrittenReport({ ctx, input: { id } })
  const pages = pagesOf(await writePdf(document))
  if (pages < wantedPages) throw new Error(`The report has only ${pages} pages`)
  const rows: BenchRow[] = []
  for (const [name, write] of writers) {
    const asked = await timeRuns(
      async () => write((await getWrittenReport({ ctx, input: { id } })).document),
      { runs, warmUp: 1 },
    )
    const bare = await timeRuns(() => write(document), { runs, warmUp: 1 })
    rows.push(
      benchRow({
        name: `report of ${pages} pages, ${name}, slowest`,
        ...{ value: percentile(asked, 1) / 1_000, floor: percentile(bare, 1) / 1_000 },
        ...{ budgetMs: 5_000, unit: 's' },
      }),
    )
  }
  return rows
}

/** A half-year's report, each section said over and over until it is long. */
async function longReport(ctx: Context): Promise<string> {
  const { id, version } = await createWrittenReport({
    ctx,
    input: { key: uuidv7(), kind: 'half', through: '2024-06' },
  })
  const { content } = await getWrittenReport({ ctx, input: { id } })
  const sections = Object.fromEntries(
    Object.entries(content.sections).map(([name, { text, composed }]) => {
      const paragraph = `${text.trim() || 'Các cấp công đoàn tiếp tục thực hiện nhiệm vụ được giao.'}\n\n`
      return [
        name,
        { text: paragraph.repeat(Math.floor(charactersOfASection / paragraph.length) || 1), composed },
      ]
    }),
  )
  const saved = await saveWrittenReport({
    ctx,
    input: { id, version, content: { ...content, sections } },
  })
  if (saved.status !== 'saved') throw new Error('The long report was not saved')
  return id
}

function pagesOf(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type \/Page\b/g)?.length ?? 0
  )
}
