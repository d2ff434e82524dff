import { v7 as uuidv7 } from 'uuid'
import type { Context } from '@/lib/core/context'
import { withScope } from '@/lib/db/with-scope'
import { moveCase } from '@/lib/employers/founding/move-case'
import { startCases } from '@/lib/employers/founding/start-cases'
import { unknownEmployer } from '@/lib/employers/rules/employer-fields'
import type { OpenFoundingStage } from '@/lib/employers/rules/founding-stage'
import { insertEmployers, writeWorkforce } from '@/lib/employers/write-employers'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { UnitDraft } from '@/prisma/seed/model/world'

export type EmployerWishes = {
  name?: string
  /** Head-count from 2024-01-01 on; 40 unless given, none for null. */
  workers?: number | null
  taxCode?: string
}

/** Makes an employer below a federation, as the product's own functions write it; gives its id. */
export async function buildEmployer(
  ctx: Context,
  unit: UnitDraft,
  { name = 'Công ty Mẫu', workers = 40, taxCode }: EmployerWishes = {},
): Promise<string> {
  const id = uuidv7()
  await withScope(ctx, async (tx) => {
    const fields = {
      ...unknownEmployer,
      name,
      taxCode: taxCode ?? null,
      ownership: 'private_enterprise' as const,
    }
    await insertEmployers(tx, ctx, [{ id, unitId: unit.id, unitPath: unit.path, fields }])
    if (workers !== null)
      await writeWorkforce(
        tx,
        ctx,
        [{ employerId: id, unitPath: unit.path, on: '2024-01-01', workers, women: null }],
        { source: 'entered' },
      )
  })
  return id
}

/** Starts a case of an employer, and moves it to a stage with what that asks for. */
export async function buildCase(
  ctx: Context,
  employer: string,
  stage: OpenFoundingStage = 'listed',
  on: CalendarDate = '2024-06-01',
): Promise<{ id: string; version: number }> {
  const view = await startCases({ ctx, input: { key: uuidv7(), employers: [employer], on } })
  const [started] = view.started
  if (!started) throw new Error(`no case: ${JSON.stringify(view.refused)}`)
  if (stage === 'listed') return { id: started.case, version: 1 }
  const moved = await moveCase({
    ctx,
    input: { case: started.case, version: 1, to: stage, on, committeeSize: 3, applications: 12 },
  })
  return { id: started.case, version: moved.version }
}
