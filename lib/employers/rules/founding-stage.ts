/** The steps from an employer on a list to a recognised union, in their order, and the three ways it ends. */
export const openFoundingStages = [
  'listed',
  'surveyed',
  'contacted',
  'committee',
  'applications',
  'meeting',
  'dossier',
] as const

export const closedFoundingStages = ['recognised', 'refused', 'dropped'] as const

export const foundingStages = [...openFoundingStages, ...closedFoundingStages] as const

export type OpenFoundingStage = (typeof openFoundingStages)[number]
export type FoundingStage = (typeof foundingStages)[number]

/** Whether a case at this stage still waits for somebody. */
export function isOpenStage(stage: FoundingStage): stage is OpenFoundingStage {
  return openFoundingStages.some((open) => open === stage)
}

/** Where an open stage stands in the order, from 0. */
export function stageRank(stage: OpenFoundingStage): number {
  return openFoundingStages.indexOf(stage)
}

/** The stage that follows an open one; null after the last, where a decision is due. */
export function stageAfter(stage: OpenFoundingStage): OpenFoundingStage | null {
  return openFoundingStages[stageRank(stage) + 1] ?? null
}
