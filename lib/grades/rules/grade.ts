import type { Ownership } from '@/lib/units/rules/unit-kind'

/** Hoàn thành xuất sắc, hoàn thành tốt, hoàn thành, không hoàn thành; a union without one is not graded. */
export const unionGrades = ['excellent', 'good', 'done', 'not_done'] as const
export type UnionGrade = (typeof unionGrades)[number]

/** Rates and targets differ by sector, so every grade keeps the one that held in its year. */
export const gradeSectors = ['state', 'non_state'] as const
export type GradeSector = (typeof gradeSectors)[number]

/** The sector of a union by the ownership of its employer; what is foreign or cooperative is non-state. */
export function sectorOf(ownership: Ownership | null): GradeSector {
  return ownership === 'public_body' || ownership === 'state_enterprise' ? 'state' : 'non_state'
}

/** Excellent or good: what the rate "hoàn thành tốt trở lên" counts. */
export function isGood(grade: UnionGrade): boolean {
  return grade === 'excellent' || grade === 'good'
}

/** How far a grade has come; null where the union has not said anything yet. */
export const gradeStates = ['self_graded', 'verified', 'decided'] as const
export type GradeState = (typeof gradeStates)[number]

export const gradeActs = ['self_grade', 'verify', 'return', 'decide', 'reopen'] as const
export type GradeAct = (typeof gradeActs)[number]

/** Where a grade stands: its state, and whether the superior sent it back and waits for the union. */
export interface GradeStanding {
  state: GradeState | null
  returned: boolean
}

/**
 * Where an act leads; null where it may not follow. A union grades itself, its superior agrees or changes it or
 * sends it back, a decision ends it; a decision can be reopened, and is then verified again.
 */
export function standingAfter(act: GradeAct, { state, returned }: GradeStanding): GradeStanding | null {
  switch (act) {
    case 'self_grade':
      return state === null || state === 'self_graded' ? { state: 'self_graded', returned: false } : null
    case 'verify':
      return (state === 'self_graded' && !returned) || state === 'verified'
        ? { state: 'verified', returned: false }
        : null
    case 'return':
      return (state === 'self_graded' && !returned) || state === 'verified'
        ? { state: 'self_graded', returned: true }
        : null
    case 'decide':
      return state === 'verified' ? { state: 'decided', returned: false } : null
    case 'reopen':
      return state === 'decided' ? { state: 'verified', returned: false } : null
  }
}
