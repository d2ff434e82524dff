import type { Context } from '@/lib/core/context'
import { decideGrades } from '@/lib/grades/decide-grades'
import { reopenGrade } from '@/lib/grades/reopen-grade'
import { returnGrade } from '@/lib/grades/return-grade'
import { selfGrade } from '@/lib/grades/self-grade'
import { verifyGrades } from '@/lib/grades/verify-grades'
import type { Word } from '@/tests/isolation/world/marks'

/** Years of which every marked union's grade stands at one step. */
export const gradedYears = { decided: 2021, verified: 2022, selfGraded: 2023 } as const

/** Grades of three years of a union, made by those above it; what is written with them holds its word. */
export async function markedGrades(
  { staff, leader }: { staff: Context; leader: Context },
  unit: string,
  word: Word,
): Promise<void> {
  for (const year of Object.values(gradedYears)) {
    const note = `Đủ chỉ tiêu ${word}`
    await selfGrade({ ctx: staff, input: { unit, year, version: 0, grade: 'good', note } })
  }
  const named = (version: number) => ({ kind: 'named', grades: [{ unit, version }] })
  for (const year of [gradedYears.decided, gradedYears.verified])
    await verifyGrades({ ctx: staff, input: { year, selection: named(1) } })
  await decideGrades({
    ctx: leader,
    input: {
      ...{ year: gradedYears.decided, selection: named(2) },
      ...{ decisionNumber: `9/QĐ-${word}`, decidedOn: '2022-02-01' },
    },
  })
}

/** The round goes on: each grade takes a further step. */
export async function stirGrades(
  { staff, leader }: { staff: Context; leader: Context },
  unit: string,
): Promise<void> {
  const reason = 'Xem lại'
  await returnGrade({ ctx: staff, input: { unit, year: gradedYears.selfGraded, version: 1, reason } })
  await decideGrades({
    ctx: leader,
    input: {
      ...{ year: gradedYears.verified, selection: { kind: 'named', grades: [{ unit, version: 2 }] } },
      ...{ decisionNumber: '10/QĐ', decidedOn: '2023-02-01' },
    },
  })
  await reopenGrade({ ctx: leader, input: { unit, year: gradedYears.decided, version: 3, reason } })
}
