import { v7 as uuidv7 } from 'uuid'
import { addAgreementFile } from '@/lib/agreements/add-agreement-file'
import { editAgreement } from '@/lib/agreements/edit-agreement'
import { gradeAgreement } from '@/lib/agreements/grade-agreement'
import { recordAgreement } from '@/lib/agreements/record-agreement'
import { removeAgreementFile } from '@/lib/agreements/remove-agreement-file'
import { voidAgreement } from '@/lib/agreements/void-agreement'
import type { Context } from '@/lib/core/context'
import { titled, type Word } from '@/tests/isolation/world/marks'

/** Agreements of a union: one in force with a paper, and one about to lapse. */
export interface MarkedAgreements {
  standing: string
  lapsing: string
  /** Of `standing`. */
  file: string
}

/** What an agreement of the marked world says beside its number and note. */
export const term = {
  ...{ scope: 'enterprise', signedOn: '2023-05-20', startsOn: '2023-06-01', endsOn: '2026-05-31' },
  confirmed: true,
}
const lapsingTerm = { ...term, scope: 'group', endsOn: '2024-07-20' }

/** A file that says its word. */
export const paperOf = (word: string) => Buffer.from(`%PDF-1.7\n${word}`)

/** Two agreements and a paper of a union, made by its chair; every text holds its word. */
export async function markedAgreements(ctx: Context, unit: string, word: Word): Promise<MarkedAgreements> {
  const record = async (more: object) => {
    const said = { number: `01/TƯ-${word}`, note: `Ký tại ${titled(word)}` }
    const made = await recordAgreement({ ctx, input: { key: uuidv7(), unit, ...said, ...more } })
    if (made.status !== 'saved') throw new Error('the agreement was not recorded')
    return made.id
  }
  const standing = await record(term)
  const paper = { id: standing, fileName: `Bản ký ${word}.pdf`, bytes: paperOf(word) }
  const { id: file } = await addAgreementFile({ ctx, input: paper })
  return { standing, lapsing: await record(lapsingTerm), file }
}

/** The union goes on: one is changed and graded, its paper taken away, and one is voided. */
export async function stirAgreements(ctx: Context, agreements: MarkedAgreements): Promise<void> {
  const { standing, lapsing, file } = agreements
  await editAgreement({ ctx, input: { key: uuidv7(), id: standing, version: 1, ...term, workers: 12 } })
  await gradeAgreement({ ctx, input: { id: standing, version: 2, grade: 'A', on: '2024-06-20' } })
  await removeAgreementFile({ ctx, input: { id: standing, file, reason: 'Nhầm tệp' } })
  await voidAgreement({ ctx, input: { id: lapsing, version: 1, reason: 'Ghi nhầm' } })
}
