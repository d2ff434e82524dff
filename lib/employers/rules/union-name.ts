import type { UnitKind } from '@/lib/units/rules/unit-kind'

/** The kinds of union that a founding ends in. */
export const foundedKinds = ['cdcs', 'nghiep_doan'] as const satisfies readonly UnitKind[]

export type FoundedKind = (typeof foundedKinds)[number]

const words: Readonly<Record<FoundedKind, string>> = { cdcs: 'CĐCS', nghiep_doan: 'Nghiệp đoàn' }

/**
 * The name that a union founded at an employer is proposed: what it is, and the employer as it is called. An
 * employer whose name says already that it is a union keeps it.
 */
export function proposeUnionName(employer: string, kind: FoundedKind): string {
  const name = employer.normalize('NFC').replace(/\s+/g, ' ').trim()
  return UNION_WORDS.test(name) ? name : `${words[kind]} ${name}`
}

const UNION_WORDS = /^(?:cđcs|công đoàn|nghiệp đoàn)(?: |$)/i
