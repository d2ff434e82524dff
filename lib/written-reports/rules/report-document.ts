import type { Block, DocumentToWrite } from '@/lib/documents/rules/document'
import { gradesTable, indicatorTable } from '@/lib/written-reports/rules/indicator-table'
import { reportCharts } from '@/lib/written-reports/rules/report-charts'
import type { Appendix, ReportContent, SectionKey } from '@/lib/written-reports/rules/report-content'
import { SECTIONS } from '@/lib/written-reports/rules/report-content'
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

const ROMAN = ['I', 'II', 'III', 'IV', 'V'] as const

/**
 * The report as it is printed: every token resolved, the sections that have text, then tables and charts. A draft
 * says that it is one.
 */
export function reportDocument(
  facts: ReportFacts,
  content: ReportContent,
  { draft }: { draft: boolean },
): DocumentToWrite {
  const { signer } = content
  return {
    title: 'BÁO CÁO',
    subtitle: content.subject,
    layout: 'portrait',
    header: {
      left: [...(facts.superior === null ? [] : [facts.superior]), facts.unit.name].map(inCapitals),
      right: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
      number: content.number === '' ? null : content.number,
      place: content.place === '' ? '………' : content.place,
      date: content.datedOn,
    },
    blocks: [...sectionBlocks(facts, content), ...appendixBlocks(facts, content)],
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
      text: `${ROMAN[number] ?? String(number + 1)}. ${HEADINGS[key]}`,
    }
    number += 1
    return [heading, ...blocks]
  })
}

function appendixBlocks(facts: ReportFacts, { appendices, decimals }: ReportContent): Block[] {
  const made: Record<Appendix, () => (Block | null)[]> = {
    indicators: () => [indicatorTable(facts, decimals), gradesTable(facts.grades, decimals)],
    units: () => [unitsTable(facts, decimals)],
    targets: () => [targetsTable(facts, decimals)],
    charts: () => reportCharts(facts),
  }
  const order: readonly Appendix[] = ['indicators', 'units', 'targets', 'charts']
  const blocks = order
    .filter((name) => appendices.includes(name))
    .flatMap((name) => made[name]())
    .filter((block) => block !== null)
  if (blocks.length === 0) return []
  return [{ kind: 'page-break' }, { kind: 'heading', level: 1, text: 'PHỤ LỤC' }, ...blocks]
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** In the head of a document a name stands in full. */
function inCapitals(name: string): string {
  return name.replace(/^LĐLĐ(?=\s)/, 'Liên đoàn Lao động').toLocaleUpperCase('vi')
}
