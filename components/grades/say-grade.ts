import { selfGradeAction, verifyGradesAction } from '@/lib/grades/actions'
import type { UnionGrade } from '@/lib/grades/rules/grade'
import type { GradeStandingView } from '@/lib/grades/views'

export type GradeColumn = 'self' | 'verified'

type Said<Row> =
  | { row: Row; message?: undefined }
  | { row: null; message: string; fieldErrors: Readonly<Record<string, string>> }

/** Says a union's own grade, or verifies it, as its line stood; the line as it stands then, or what is in the way. */
export async function sayGrade<Row extends GradeStandingView & { unit: { code: string } }>(
  federation: string,
  year: number,
  row: Row,
  column: GradeColumn,
  grade: UnionGrade,
  note?: string,
): Promise<Said<Row>> {
  const { code } = row.unit
  const { version } = row
  if (column === 'self') {
    const outcome = await selfGradeAction(federation, { unit: code, year, version, grade, note })
    if (!outcome.ok) return { row: null, message: outcome.message, fieldErrors: outcome.fieldErrors }
    return {
      row: {
        ...row,
        ...{ state: 'self_graded', returned: false, selfGrade: grade, note: note ?? null },
        version: outcome.data.version,
      },
    }
  }
  const selection = { kind: 'named', grades: [{ unit: code, version, grade }] }
  const outcome = await verifyGradesAction(federation, { year, selection })
  if (!outcome.ok) return { row: null, message: outcome.message, fieldErrors: outcome.fieldErrors }
  const [became] = outcome.data.outcomes
  if (became?.status === 'conflict') return { row: { ...row, ...became.standing } }
  return {
    row: {
      ...row,
      ...{ state: 'verified', verifiedGrade: grade, note: null },
      version: became?.version ?? version + 1,
    },
  }
}
