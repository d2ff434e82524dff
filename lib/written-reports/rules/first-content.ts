import { monthLabel } from '@/lib/format/month-label'
import { composeSections } from '@/lib/written-reports/rules/compose-sections'
import { periodWords } from '@/lib/written-reports/rules/period-words'
import { APPENDICES, type ReportContent, type SectionKey } from '@/lib/written-reports/rules/report-content'
import type { ReportFacts } from '@/lib/written-reports/rules/report-facts'

/** What a new report begins with: composed texts, all tables, and the formulas of its head and foot. */
export function firstContent(facts: ReportFacts): ReportContent {
  const composed = composeSections(facts)
  const section = (key: SectionKey) => ({ text: composed[key], composed: composed[key] })
  return {
    subject: `Kết quả hoạt động công đoàn ${facts.kind === 'campaign' ? campaignWords(facts) : periodWords(facts)}`,
    sections: {
      opening: section('opening'),
      results: section('results'),
      commend: section('commend'),
      behind: section('behind'),
      shortcomings: section('shortcomings'),
      tasks: section('tasks'),
    },
    appendices: [...APPENDICES],
    decimals: 0,
    number: '',
    place: '',
    datedOn: null,
    recipients: ['Như trên', ...(facts.superior === null ? [] : [facts.superior]), 'Lưu: VT'].join('\n'),
    signer: { authority: 'TM. BAN THƯỜNG VỤ', position: 'CHỦ TỊCH', name: '' },
  }
}

function campaignWords({ campaign, span }: ReportFacts): string {
  return `trong đợt cao điểm “${campaign ?? monthLabel(span.through, 'vi')}”`
}
