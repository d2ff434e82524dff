import type { ApiScope } from '@/lib/core/api-scopes'
import type { UnitRank } from '@/lib/core/context'
import type { ErrorCode } from '@/lib/core/errors'
import type { IndicatorKind } from '@/lib/figures/rules/aggregate'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { Span, SpanKind } from '@/lib/periods/rules/span'
import type { IndicatorLine } from '@/lib/reports/rules/compose-dashboard'

/** One indicator of a unit, and whether its result comes from reported figures or from what the registers count. */
export type ProgressLine = IndicatorLine & { source: 'figures' | 'register' }

export interface ProgressView {
  unit: { code: string; name: string; rank: UnitRank }
  span: Span & { kind: SpanKind }
  /** The day whose targets are meant; null: today's. */
  asOf: CalendarDate | null
  lines: ProgressLine[]
  provisional: boolean
}

/** A token as the screen of administration shows it; nobody can show its secret again. */
export interface ApiTokenView {
  id: string
  name: string
  /** The last four letters of its secret. */
  hint: string
  scopes: ApiScope[]
  /** Whose rights it works under. */
  holder: { name: string; own: boolean; unit: string; role: string }
  state: 'valid' | 'expired' | 'revoked'
  /** ISO instants. */
  createdAt: string
  expiresAt: string
  /** To the minute; null: never used. */
  lastUsedAt: string | null
  revokedAt: string | null
}

export interface ApiTokenListView {
  tokens: ApiTokenView[]
  /** What this user can give to a new one. */
  scopes: ApiScope[]
}

export interface CreatedApiTokenView {
  id: string
  name: string
  /** Shown this once. */
  secret: string
  expiresAt: string
}

/** A batch that was kept whole. */
export interface SavedFiguresView {
  /** ISO instant of the save. */
  savedAt: string
  cells: { unit: string; indicator: string; version: number }[]
}

export interface IndicatorView {
  code: string
  kind: IndicatorKind
  name: string
  shortName: string
  measure: string
  direction: 'up' | 'down'
  group: string
  /** What a rate divides; null for a flow or a stock. */
  numerator: string | null
  denominator: string | null
  /** Entered in the month's form; the others are calculated. */
  onForm: boolean
  askedOf: 'grassroots' | 'federation'
  required: boolean
}

/** A member of something that is sent or answered, with the way to it: `data[].planPercent.printed`. */
export interface DescribedField {
  path: string
  /** In the words of JSON: `string`, `integer | null`, `"flow" | "stock"`. */
  type: string
  required: boolean
  description: string
}

export interface DocumentedOperation {
  id: string
  method: 'GET' | 'PUT'
  path: string
  scope: ApiScope | null
  points: number
  summary: string
  description: string
  parameters: (Omit<DescribedField, 'path'> & { name: string; in: 'path' | 'query' | 'header' })[]
  /** Members of the body; null where none is sent. */
  body: DescribedField[] | null
  answer: DescribedField[]
  /** A call of it, for a shell. */
  example: string
}

/** The page of the API's documentation. */
export interface ApiDocsView {
  operations: DocumentedOperation[]
  problems: { code: ErrorCode | 'method_not_allowed'; status: number }[]
  problem: DescribedField[]
  pointsPerMinute: number
}
