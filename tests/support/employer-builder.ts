import { v7 as uuidv7 } from 'uuid'
import type { Context } from '@/lib/core/context'
import { addEmployer } from '@/lib/employers/add-employer'

let made = 0

/** An employer as its federation's staff would take it in. */
export async function buildEmployer(
  ctx: Context,
  { fields = {}, ...more }: { fields?: object; unit?: string; workforce?: object; union?: object } = {},
): Promise<{ id: string }> {
  made += 1
  const input = {
    key: uuidv7(),
    fields: { name: `Công ty ${made} ${uuidv7().slice(-6)}`, ...fields },
    confirmed: true,
    ...more,
  }
  const answer = await addEmployer({ ctx, input })
  if (answer.status !== 'added') throw new Error(`not kept: ${JSON.stringify(answer)}`)
  return { id: answer.id }
}
