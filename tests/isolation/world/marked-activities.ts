import { v7 as uuidv7 } from 'uuid'
import { editActivity } from '@/lib/activities/edit-activity'
import { recordActivity } from '@/lib/activities/record-activity'
import { voidActivity } from '@/lib/activities/void-activity'
import type { Context } from '@/lib/core/context'
import { chooseFigureSource } from '@/lib/figures/choose-figure-source'
import { monthParam } from '@/lib/periods/rules/month'
import { months } from '@/tests/isolation/world/marked-months'
import { titled, type Word } from '@/tests/isolation/world/marks'

/** What a union recorded, and the indicator whose source it has chosen once. */
export interface MarkedActivities {
  dialogue: string
  conference: string
}

/** An indicator of which every marked union has said that it is entered. */
export const chosenIndicator = 'UT_KN'

const said = (word: Word) => ({
  ...{ title: `Đối thoại ${titled(word)}`, note: `Biên bản ${word}`, happenedOn: '2024-06-12' },
})

/** Two records and a choice of a union, made by its chair; every title and note holds its word. */
export async function markedActivities(ctx: Context, unit: string, word: Word): Promise<MarkedActivities> {
  const record = async (kind: string) => {
    const made = await recordActivity({ ctx, input: { key: uuidv7(), unit, kind, ...said(word) } })
    if (made.status !== 'saved') throw new Error('the activity was not recorded')
    return made.id
  }
  const choice = { unit, indicator: chosenIndicator, source: 'entered', baseVersion: 0 }
  await chooseFigureSource({ ctx, input: { ...choice, fromMonth: monthParam(months.draft) } })
  return { dialogue: await record('dialogue'), conference: await record('conference') }
}

/** The union goes on: one record is changed, one voided, another made, and its figure comes from records. */
export async function stirActivities(
  ctx: Context,
  unit: string,
  activities: MarkedActivities,
): Promise<void> {
  const { dialogue, conference } = activities
  const again = { kind: 'dialogue', happenedOn: '2024-06-14', title: 'Đối thoại lần nữa' }
  await editActivity({ ctx, input: { id: dialogue, version: 1, ...again } })
  await voidActivity({ ctx, input: { id: conference, version: 1, reason: 'Ghi nhầm' } })
  await recordActivity({ ctx, input: { key: uuidv7(), unit, ...again, kind: 'party_admission' } })
  const choice = { unit, indicator: chosenIndicator, source: 'records', baseVersion: 1 }
  await chooseFigureSource({ ctx, input: { ...choice, fromMonth: '2024-07' } })
}
