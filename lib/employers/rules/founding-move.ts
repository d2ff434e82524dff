import {
  isOpenStage,
  stageRank,
  type FoundingStage,
  type OpenFoundingStage,
} from '@/lib/employers/rules/founding-stage'

/** The fewest people of a founding committee (Điều lệ Công đoàn Việt Nam, guidance of the confederation). */
export const leastCommittee = 3

/** The fewest signed applications with which a union can be founded (Điều lệ Công đoàn Việt Nam: five members). */
export const leastApplications = 5

export interface FoundingCounts {
  /** Members of the founding committee; null while nobody said. */
  committeeSize: number | null
  /** Signed applications to join; null while nobody counted. */
  applications: number | null
}

export interface FoundingMove extends FoundingCounts {
  from: FoundingStage
  to: FoundingStage
  note: string | null
}

export type FoundingProblem =
  | 'case_over'
  | 'same_stage'
  | 'by_decision'
  | 'not_dossier'
  | 'committee_small'
  | 'applications_few'
  | 'no_reason'

/** Why something cannot be done, and the number that is asked for, where one is. */
export interface FoundingFinding {
  code: FoundingProblem
  severity: 'refuse'
  params: Readonly<Record<string, number>>
}

/**
 * What stands against moving a case. Forward it may skip steps, as long as what they leave behind is there: a
 * committee of three from the committee's step on, five applications before the founding meeting. Back, dropping
 * and refusing want a reason; refused is only a dossier, and recognised only by its decision.
 */
export function checkMove({ from, to, note, ...counts }: FoundingMove): FoundingFinding[] {
  if (!isOpenStage(from)) return [finding('case_over')]
  if (to === from) return [finding('same_stage')]
  if (to === 'recognised') return [finding('by_decision')]
  const reason = note === null ? [finding('no_reason')] : []
  if (to === 'dropped') return reason
  if (to === 'refused') return from === 'dossier' ? reason : [finding('not_dossier'), ...reason]
  return stageRank(to) < stageRank(from) ? reason : lackingFor(to, counts)
}

/** What stands against recognising the union of a case: it is a dossier, and complete. */
export function checkRecognition({
  from,
  ...counts
}: FoundingCounts & { from: FoundingStage }): FoundingFinding[] {
  if (!isOpenStage(from)) return [finding('case_over')]
  if (from !== 'dossier') return [finding('not_dossier')]
  return lackingFor('dossier', counts)
}

/** What a case lacks to stand at a stage. Zero and unknown are alike: nothing shows that it is enough. */
export function lackingFor(
  stage: OpenFoundingStage,
  { committeeSize, applications }: FoundingCounts,
): FoundingFinding[] {
  const lacking: FoundingFinding[] = []
  if (stageRank(stage) >= stageRank('committee') && (committeeSize ?? 0) < leastCommittee)
    lacking.push(finding('committee_small', { least: leastCommittee }))
  if (stageRank(stage) >= stageRank('meeting') && (applications ?? 0) < leastApplications)
    lacking.push(finding('applications_few', { least: leastApplications }))
  return lacking
}

function finding(code: FoundingProblem, params: FoundingFinding['params'] = {}): FoundingFinding {
  return { code, severity: 'refuse', params }
}
