import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

/** The parts of a report in words, in the order in which they stand in it. */
export const SECTIONS = ['opening', 'results', 'commend', 'behind', 'shortcomings', 'tasks'] as const
export type SectionKey = (typeof SECTIONS)[number]

/** Tables and charts that a report can carry after its words, in their order. */
export const APPENDICES = ['indicators', 'units', 'targets', 'charts'] as const
export type Appendix = (typeof APPENDICES)[number]

export type Section = {
  /** As it stands: lines of text, with tokens such as `{DV_KNM:thuc_hien}` where live numbers stand. */
  text: string
  /** What was composed when the text was last taken from the figures: tells whether there is something newer. */
  composed: string
}

/** All that somebody can write in a report. */
export type ReportContent = {
  /** Below the word "Báo cáo": what it is about. */
  subject: string
  sections: Record<SectionKey, Section>
  appendices: readonly Appendix[]
  /** Decimals of percentages. */
  decimals: 0 | 2
  /** Số, ký hiệu: as typed; empty until it is known. */
  number: string
  place: string
  /** The day on the document; null until it is known. */
  datedOn: CalendarDate | null
  /** Nơi nhận, one a line. */
  recipients: string
  signer: {
    /** On whose behalf: "TM. BAN THƯỜNG VỤ"; may be empty. */
    authority: string
    position: string
    name: string
  }
}

export type ReportState = 'draft' | 'issued' | 'void'
