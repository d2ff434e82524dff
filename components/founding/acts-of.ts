import {
  isOpenStage,
  openFoundingStages,
  stageRank,
  type FoundingStage,
  type OpenFoundingStage,
} from '@/lib/employers/rules/founding-stage'
import type { FoundingRightsView } from '@/lib/employers/founding/views'

/** A step that a dialog can move a case to; recognising has a dialog of its own. */
export type MoveTarget = Exclude<FoundingStage, 'recognised'>

export type OpenDialog = { kind: 'plan' } | { kind: 'counts' } | { kind: 'move'; to: MoveTarget }

export interface CaseActChoices {
  plan: boolean
  forward: OpenFoundingStage[]
  /** The step before first. */
  back: OpenFoundingStage[]
  drop: boolean
  refuse: boolean
  recognise: boolean
}

/** What somebody with these rights can do with a case at a stage. */
export function actsOf(stage: FoundingStage, { record, recognise }: FoundingRightsView): CaseActChoices {
  const open = isOpenStage(stage)
  const others = open && record ? openFoundingStages.filter((other) => other !== stage) : []
  const isAhead = (other: OpenFoundingStage) => open && stageRank(other) > stageRank(stage)
  return {
    plan: open && record,
    forward: others.filter(isAhead),
    back: others.filter((other) => !isAhead(other)).reverse(),
    drop: open && record,
    refuse: stage === 'dossier' && recognise,
    recognise: stage === 'dossier' && recognise,
  }
}
