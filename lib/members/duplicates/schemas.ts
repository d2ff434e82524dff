import { z } from 'zod'
import { problem } from '@/lib/core/parse'
import { mergeableFields } from '@/lib/members/rules/merge-fields'

const emptyAsAbsent = (value: unknown) => (value === '' ? undefined : value)
const unitCode = z.string().min(1).max(100)
const reason = z.string().trim().min(1, problem('reason')).max(500, problem('too_long'))
const version = z.number().int().min(1)

export const DUPLICATE_STATES = ['open', 'distinct', 'merged'] as const
export type DuplicateState = (typeof DUPLICATE_STATES)[number]

/** Code of a unit in scope: pairs that lie in it and below; left out: the whole scope. */
const scopedUnit = z.preprocess(emptyAsAbsent, unitCode.optional())

export const refreshDuplicatesInput = z.object({ unit: scopedUnit })

export const listDuplicatesInput = z.object({
  unit: scopedUnit,
  state: z.preprocess(emptyAsAbsent, z.enum(DUPLICATE_STATES).default('open')),
  /** Both ids of the pair after which the page begins, joined by a full stop. */
  after: z.preprocess(
    emptyAsAbsent,
    z
      .string()
      .regex(/^[0-9a-f-]{36}\.[0-9a-f-]{36}$/)
      .transform((text): [string, string] => [text.slice(0, 36), text.slice(37)])
      .optional(),
  ),
})

/** A pair by its two entries, in any order. */
export const getDuplicateInput = z.object({ first: z.uuid(), second: z.uuid() })

export const keepApartInput = z.object({ first: z.uuid(), second: z.uuid(), reason })

export const mergeMembersInput = z.object({
  /** The entry that stays, in the version that was on the screen. */
  keep: z.uuid(),
  keepVersion: version,
  /** The entry that becomes part of it. */
  absorb: z.uuid(),
  absorbVersion: version,
  /** Fields to take from the absorbed entry; all others stay as the kept one has them. */
  take: z.array(z.enum(mergeableFields)).max(mergeableFields.length).default([]),
  /** Whether ethnicity, religion and Party membership come from the absorbed entry. */
  takeSensitive: z.boolean().default(false),
})

export const unmergeMembersInput = z.object({ merge: z.uuid() })

export type KeepApartInput = z.input<typeof keepApartInput>
export type MergeMembersInput = z.input<typeof mergeMembersInput>
export type UnmergeMembersInput = z.input<typeof unmergeMembersInput>
