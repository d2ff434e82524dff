import { annexNumbers } from '@/lib/documents/rules/annex-heads'
import type { Annex, Block, DocumentToWrite, TableBlock } from '@/lib/documents/rules/document'
import { bodyInFull } from '@/lib/documents/rules/head-texts'
import { romanNumeral } from '@/lib/documents/rules/roman-numeral'
import { gradesTable, indicatorTable } from '@/lib/written-reports/rules/indicator-table'
import { reportCharts } from '@/lib/written-reports/rules/report-charts'
import type { Appendix, ReportContent, SectionKey } from '@/lib/written-reports/rules/report-content'
import { APPENDICES, SECTIONS } from '@/lib/written-reports/rules/report-content'
import type { ReportFacts } from '@/lib/written-reports/rules/report-facts'
import { resolveText } from '@/lib/written-reports/rules/resolve-text'
import { targetsTable } from '@/lib/written-reports/rules/targets-table'
import { textBlocks } from '@/lib/written-reports/rules/text-blocks'
import { unitsTable } from '@/lib/written-reports/rules/units-table'

const HEADINGS: Record<Exclude<SectionKey, 'opening'>, string> = {
  results: 'KẾT QUẢ THỰC HIỆN',
  commend: 'CÁC ĐƠN VỊ CÓ KẾT QUẢ TỐT',
  behind: 'CÁC ĐƠN VỊ CÒN CHẬM VÀ NGUYÊN NHÂN',
  shortcomings: 'TỒN TẠI, HẠN CHẾ',
  tasks: 'NHIỆM VỤ TRỌNG TÂM THỜI GIAN TỚI',
}

/**
 * The report as it is printed: every token resolved, the sections that have text, then tables and charts in annexes. A draft
 * says that it is one.
 */
export function reportDocument(
  facts: ReportFacts,
  content: ReportContent,
  { draft }: { draft: boolean },
): DocumentToWrite {
  const { signer } = content
  const annexes = annexesOf(facts, content)
  return {
    title: 'BÁO CÁO',
    subtitle: content.subject,
    layout: 'portrait',
    header: {
      left: [...(facts.superior === null ? [] : [facts.superior]), facts.unit.name].map(inCapitals),
      issuer: bodyInFull(facts.unit.name),
      right: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
      number: content.number === '' ? null : content.number,
      place: content.place === '' ? '………' : content.place,
      date: content.datedOn,
    },
    blocks: [...sectionBlocks(facts, content), ...annexSentence(annexes)],
    annexes,
    recipients: linesOf(content.recipients).map((line) => line.replace(/^[-–•]\s*|[;.]+$/g, '').trim()),
    signer: {
      authority: signer.authority === '' ? null : signer.authority,
      position: signer.position === '' ? 'NGƯỜI KÝ' : signer.position,
      name: signer.name === '' ? null : signer.name,
    },
    stamp: draft ? 'DỰ THẢO' : null,
    footnotes: [
      ...(facts.illustrative ? ['Số liệu minh hoạ, không phải số liệu thật của đơn vị.'] : []),
      ...(facts.provisional ? ['Số liệu có phần chưa được duyệt, có thể thay đổi.'] : []),
    ],
  }
}

function sectionBlocks(facts: ReportFacts, { sections, decimals }: ReportContent): Block[] {
  let number = 0
  return SECTIONS.flatMap((key) => {
    const blocks = textBlocks(resolveText(sections[key].text, facts, decimals).text)
    if (blocks.length === 0 || key === 'opening') return blocks
    const heading: Block = {
      kind: 'heading',
      level: 1,
      text: `${romanNumeral((number += 1))}. ${HEADINGS[key]}`,
    }
    return [heading, ...blocks]
  })
}

/** The chosen annexes that have something to show, in their order. */
function annexesOf(facts: ReportFacts, { appendices, decimals }: ReportContent): Annex[] {
  const made: Record<Appendix, () => Annex> = {
    indicators: () => ({
      title: 'Kết quả thực hiện các chỉ tiêu',
      blocks: known([untitled(indicatorTable(facts, decimals)), gradesTable(facts.grades, decimals)]),
    }),
    units: () => {
      const table = unitsTable(facts, decimals)
      const blocks = known([untitled(table)])
      const wide = table !== null && table.columns.length > 8
      return {
        ...{ title: 'Kết quả của các đơn vị trực thuộc', blocks },
        ...(wide ? { layout: 'landscape' as const } : {}),
      }
    },
    targets: () => ({
      title: 'Mục tiêu của các chương trình, kế hoạch',
      blocks: known([untitled(targetsTable(facts, decimals))]),
    }),
    charts: () => ({ title: 'Biểu đồ', blocks: reportCharts(facts) }),
  }
  return APPENDICES.filter((name) => appendices.includes(name))
    .map((name) => made[name]())
    .filter(({ blocks }) => blocks.length > 0)
}

/** Where the annexes are told of in the text, as NĐ 30/2020 asks. */
function annexSentence({ length }: readonly Annex[]): Block[] {
  if (length === 0) return []
  const [first = '', ...more] = annexNumbers(length)
  const others = more.map((number) => number.replace('Phụ lục ', ''))
  return [
    {
      kind: 'paragraph',
      runs: [
        {
          text: `Số liệu chi tiết tại ${more.length === 0 ? first : [`các ${first}`, ...others].join(', ')} kèm theo Báo cáo này./.`,
        },
      ],
    },
  ]
}

function known(blocks: readonly (Block | null)[]): Block[] {
  return blocks.filter((block) => block !== null)
}

/** The annex says already what its one table is called. */
function untitled(table: TableBlock | null): TableBlock | null {
  return table && { ...table, title: null }
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function inCapitals(name: string): string {
  return bodyInFull(name).toLocaleUpperCase('vi')
}
