import { describe, expect, it } from 'vitest'
import {
  closedFoundingStages,
  foundingStages,
  isOpenStage,
  openFoundingStages,
  stageAfter,
  stageRank,
} from '@/lib/employers/rules/founding-stage'

describe('the stages of a founding', () => {
  it('follow each other from the list to the dossier', () => {
    let stage: (typeof openFoundingStages)[number] | null = 'listed'
    const way: string[] = []
    while (stage !== null) {
      way.push(stage)
      stage = stageAfter(stage)
    }
    expect(way).toEqual([...openFoundingStages])
    expect(openFoundingStages.map(stageRank)).toEqual([0, 1, 2, 3, 4, 5, 6])
  })

  it('are open or closed', () => {
    expect(foundingStages.filter(isOpenStage)).toEqual([...openFoundingStages])
    expect(closedFoundingStages.some(isOpenStage)).toBe(false)
  })
})
