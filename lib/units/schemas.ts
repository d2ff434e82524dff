import { z } from 'zod'
import { OWNERSHIPS } from './rules/unit-kind'

/** PostgreSQL holds no U+0000, and so no unit is called by it. */
const unitCode = z
  .string()
  .max(100)
  .refine((code) => !code.includes('\0'))

/** An empty field of a filter form asks for nothing. */
const emptyAsAbsent = (value: unknown) => (value === '' ? undefined : value)

export const placeInput = z.object({
  /** What no unit can be called is the page's to refuse: the frame around it stands on one's own unit. */
  unit: unitCode.optional().catch(undefined),
  /** Also tell of which months there are figures: for a page that shows a period. */
  withMonths: z.boolean().default(false),
})

export const getUnitInput = z.object({ unit: unitCode.optional() })

export const UNIT_STATES = ['active', 'closed', 'all'] as const
export type UnitState = (typeof UNIT_STATES)[number]

export const LISTED_RANKS = ['intermediate', 'grassroots'] as const
export type ListedRank = (typeof LISTED_RANKS)[number]

/** The most branches of the tree that stand open at once. */
export const mostOpenBranches = 12

export const listUnitsInput = z.object({
  unit: unitCode.optional(),
  /** Part of a name, with or without tone marks. */
  q: z.preprocess(emptyAsAbsent, z.string().trim().max(100, 'too_long').optional()),
  rank: z.preprocess(emptyAsAbsent, z.enum(LISTED_RANKS).optional()),
  ownership: z.preprocess(emptyAsAbsent, z.enum(OWNERSHIPS).optional()),
  state: z.preprocess(emptyAsAbsent, z.enum(UNIT_STATES).default('active')),
  /** Codes of the open branches, joined by '.', which no code contains. */
  open: z
    .string()
    .max(2000)
    .default('')
    .transform((text) => text.split('.').filter(Boolean).slice(0, mostOpenBranches)),
  /** Code of the unit after which the page begins. */
  after: unitCode.optional(),
})

export const searchUnitsInput = z.object({ q: z.string().max(100, 'too_long').default('') })
