import { v7 as uuidv7 } from 'uuid'
import type { Context } from '@/lib/core/context'
import { moveCase } from '@/lib/employers/founding/move-case'
import { planNextStep } from '@/lib/employers/founding/plan-next-step'
import { startCases } from '@/lib/employers/founding/start-cases'
import type { UnitDraft } from '@/prisma/seed/model/world'
import { titled, type Word } from '@/tests/isolation/world/marks'
import { buildCase, buildEmployer } from '@/tests/support/founding-builder'

/** Federations that have employers on their way to a union. */
export type FoundingPlace = 'north' | 'south'

export interface MarkedFounding {
  /** Employers that could be taken up. */
  candidate: string
  other: string
  /** Cases: just listed; planned by the federation's staff; complete, for a decision. */
  listed: string
  planned: string
  dossier: string
  /** The version of a case on the screen, by its id. */
  versionOf: Readonly<Record<string, number>>
  /** Whoever sees to the planned case. */
  owner: string
}

/** Employers and cases of a federation, made by its staff; every name and note holds its word. */
export async function markedFounding(ctx: Context, unit: UnitDraft, word: Word): Promise<MarkedFounding> {
  const employer = (name: string) => buildEmployer(ctx, unit, { name: `Công ty ${titled(word)} ${name}` })
  const listed = await buildCase(ctx, await employer('moi lap'))
  const planned = await buildCase(ctx, await employer('co hen'))
  const dossier = await buildCase(ctx, await employer('trinh ho so'), 'dossier')
  const { version } = await planNextStep({
    ctx,
    input: {
      ...{ case: planned.id, version: planned.version, owner: ctx.userId },
      ...{ nextStep: `Gặp giám đốc ${word}`, nextOn: '2024-06-20' },
    },
  })
  return {
    candidate: await employer('chua lam'),
    other: await employer('cho toi'),
    listed: listed.id,
    planned: planned.id,
    dossier: dossier.id,
    versionOf: { [listed.id]: listed.version, [planned.id]: version, [dossier.id]: dossier.version },
    owner: ctx.userId,
  }
}

/** The federation goes on: another is taken up, one is dropped, one is put off. */
export async function stirFounding(ctx: Context, founding: MarkedFounding): Promise<void> {
  const { candidate, listed, planned, versionOf } = founding
  await startCases({ ctx, input: { key: uuidv7(), employers: [candidate], on: '2024-07-01' } })
  await moveCase({
    ctx,
    input: { case: listed, version: versionOf[listed], to: 'dropped', on: '2024-07-01', note: 'Đã giải thể' },
  })
  await planNextStep({ ctx, input: { case: planned, version: versionOf[planned], nextOn: '2024-08-20' } })
}
