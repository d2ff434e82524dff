import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

/**
 * A document as it is to be written: what stands in it, in order. The same value gives the .docx, the PDF and the
 * workbook, so that a number is the same text in all three: whoever composes it prints the texts, the writers
 * only place them.
 */
export interface DocumentToWrite {
  /** `BÁO CÁO`: capitals as they are to stand. */
  title: string
  /** What it is about, below the title (trích yếu nội dung); null for a plain printed table. */
  subtitle: string | null
  /** Landscape for wide tables; the margins stay within NĐ 30/2020 either way. */
  layout: 'portrait' | 'landscape'
  /** Null for a plain printed table. */
  header: DocumentHeader | null
  blocks: readonly Block[]
  /** Nơi nhận, a line each, without the bullet and the mark at the end; empty: no list. */
  recipients: readonly string[]
  signer: Signer | null
  /** What goes with the document, each from a page of its own, after the signer. */
  annexes: readonly Annex[]
  /** Said above the title while it is not issued: `DỰ THẢO`; null once it is. */
  stamp: string | null
  /** Small, below the signer: where the figures come from, that they are illustrative, the hash of an issued text. */
  footnotes: readonly string[]
}

/** The head of an administrative document (NĐ 30/2020, annex I). */
export interface DocumentHeader {
  /** The issuing body, the last line in bold; those above it are its superiors. */
  left: readonly string[]
  /** The issuing body as a sentence names it, for what goes with the document; left out where nothing does. */
  issuer?: string
  /** National title and motto. */
  right: readonly string[]
  /** `12/BC-LĐLĐ`, printed after `Số:`; null leaves room to write it. */
  number: string | null
  place: string
  /** Null leaves room for the day and the month. */
  date: CalendarDate | null
}

export interface Signer {
  /** `TM. BAN THƯỜNG VỤ`; null where the signer acts in no one's name. */
  authority: string | null
  /** `CHỦ TỊCH` */
  position: string
  /** Null leaves room to write it. */
  name: string | null
}

/** A part that goes with a document (phụ lục); its number and what it belongs to are worked out from the document. */
export interface Annex {
  /** `Kết quả của các đơn vị`; printed in capitals. */
  title: string
  /** As the document unless given: a table of many columns lies across the page. */
  layout?: DocumentToWrite['layout']
  blocks: readonly Block[]
}

export type Block = HeadingBlock | ParagraphBlock | ListBlock | TableBlock | ChartBlock | PageBreakBlock

export interface HeadingBlock {
  kind: 'heading'
  /** 1: `I. KẾT QUẢ`, 2: `1. Phát triển đoàn viên`, 3: bold italic. The number is part of the text. */
  level: 1 | 2 | 3
  text: string
}

/** A piece of text in one style. */
export interface Run {
  text: string
  bold?: boolean
  italic?: boolean
}

export interface ParagraphBlock {
  kind: 'paragraph'
  runs: readonly Run[]
  /** Justified with a first line set in, unless said otherwise. */
  align?: 'justify' | 'left' | 'center' | 'right'
}

export interface ListBlock {
  kind: 'list'
  ordered: boolean
  items: readonly (readonly Run[])[]
}

export interface PageBreakBlock {
  kind: 'page-break'
}

export interface TableBlock {
  kind: 'table'
  /** Above the table; also the name of its sheet in the workbook, cut to fit. */
  title: string | null
  columns: readonly TableColumn[]
  /** Repeated on every page. Cells of one row may span columns, so that headers can stand in groups. */
  headerRows: readonly (readonly TableCell[])[]
  rows: readonly TableRow[]
  /** Below the table, small. */
  note: string | null
  /** A form to be filled by hand: empty cells are meant. */
  fillable?: boolean
}

export interface TableColumn {
  /** Numbers stand right, texts left, marks in the middle. */
  align: 'left' | 'center' | 'right'
  /** Its share of the width: a column of 2 is twice as wide as one of 1. */
  width: number
}

export interface TableCell {
  /** As printed, everywhere. Never empty but in a form to be filled. */
  text: string
  /** The exact number behind the text, for the workbook; none for words and for `—`. */
  number?: CellNumber
  /** How many columns and rows it takes; 1 unless given. A cell below one that takes rows is left out. */
  columnSpan?: number
  rowSpan?: number
  bold?: boolean
}

export type CellNumber =
  /** `signed`: a change, printed with its plus or minus. */
  | { kind: 'integer'; value: number; signed?: true }
  | { kind: 'decimal'; value: number; decimals: number }
  /**
   * A share, printed as a percentage. In the workbook it is a formula where the two numbers stand in the same row
   * (`ofColumns`: numerator, denominator), and the exact quotient elsewhere.
   */
  | {
      kind: 'percent'
      numerator: number
      denominator: number
      decimals: 0 | 1 | 2
      ofColumns?: readonly [number, number]
    }

/** One row: a line, the heading of the lines that follow, or a total. */
export type TableRow =
  | { kind: 'line'; cells: readonly TableCell[] }
  | { kind: 'group'; cells: readonly TableCell[] }
  /**
   * `sumOf`: places in `rows` of what it adds up. The workbook sums by formula each whole number that really is the
   * sum of those rows, and keeps as a plain number each that is not (a plan that was not handed down in full).
   */
  | { kind: 'total'; cells: readonly TableCell[]; sumOf: readonly number[] }

/** Drawn in .docx and PDF; its numbers are a table in the workbook. */
export interface ChartBlock {
  kind: 'chart'
  title: string
  /** What it shows, in a sentence: its text for who cannot see it. */
  description: string
  /** Columns for months, bars (lying) for units with long names, a line for a course. */
  form: 'columns' | 'bars' | 'line'
  /** `đoàn viên`, beside the axis. */
  measure: string
  points: readonly ChartPoint[]
  /** Names in the legend and in the workbook. */
  valueName: string
  /** Null: no point has a plan. */
  planName: string | null
}

export interface ChartPoint {
  label: string
  /** Null: nothing known; a gap. */
  value: number | null
  /** The value as printed; `—` for null. */
  text: string
  /** The plan as a thin line, or a mark on a lying bar. */
  plan?: number | null
  planText?: string
  /** Not yet approved: hatched. */
  provisional?: boolean
}
