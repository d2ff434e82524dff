import type { z } from 'zod'
import type { Locale } from '@/lib/format/locale'
import type { ApiScope } from './api-scopes'
import type { Context } from './context'
import type { DomainError } from './errors'
import type { Verb } from './define-action'

/** The parts of a request as an operation declares them, checked. */
export interface Asked<Query, Body> {
  locale: Locale
  /** The variable parts of the address. */
  path: Readonly<Record<string, string>>
  query: Query
  body: Body
  /** The header `Idempotency-Key`; only where the operation changes something. */
  idempotencyKey: string | null
}

/**
 * One thing that programs can ask for: its address, what it takes and answers, and the read or verb behind it. The
 * document of the API and its page are made of the same declarations.
 */
export interface OperationDeclaration<
  Data,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Answer extends z.ZodType,
> {
  /** Its name in the document and for the texts. */
  id: string
  method: 'GET' | 'PUT'
  /** Below /api/v1; variable parts in braces. */
  path: `/${string}`
  /** Null: any token may. */
  scope: ApiScope | null
  /** What it costs of a token's minute; see `api-limits`. */
  points: number
  query: Query
  body: Body
  answer: Answer
  verb: (call: Parameters<Verb<Data>>[0]) => Promise<Data> | Data
  input: (asked: Asked<z.output<Query>, z.output<Body>>) => unknown
  view: (data: Data, asked: Asked<z.output<Query>, z.output<Body>>) => z.input<Answer>
  /** What an error says beside its sentence, as members of the problem. */
  problem?: (error: DomainError, locale: Locale) => Readonly<Record<string, unknown>>
  /** The schema of those members. */
  problemMembers?: z.ZodObject
}

/** A declaration without its types: what the edge and the document work with. */
export interface ApiOperation {
  id: string
  method: 'GET' | 'PUT'
  path: `/${string}`
  scope: ApiScope | null
  points: number
  query: z.ZodObject
  body: z.ZodType
  answer: z.ZodType
  /** @throws DomainError of the verb, or invalid_input */
  run: (ctx: Context, asked: AskedRaw) => Promise<unknown>
  problem: (error: DomainError, locale: Locale) => Readonly<Record<string, unknown>>
  problemMembers: z.ZodObject | null
}

export type AskedRaw = Asked<unknown, unknown>
