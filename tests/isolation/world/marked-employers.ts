import { v7 as uuidv7 } from 'uuid'
import type { ClientBase } from 'pg'
import type { Context } from '@/lib/core/context'
import { addEmployer } from '@/lib/employers/add-employer'
import { closeEmployer } from '@/lib/employers/close-employer'
import { editEmployer } from '@/lib/employers/edit-employer'
import { getEmployer } from '@/lib/employers/get-employer'
import { recordWorkforce } from '@/lib/employers/record-workforce'
import { titled, type Word } from '@/tests/isolation/world/marks'

/** Federations that keep a register of employers. */
export type EmployerPlace = 'north' | 'south'

export interface MarkedEmployers {
  /** With a size and a union. */
  open: string
  version: number
  statement: string
  link: string
  /** With neither. */
  bare: string
  /** It ceased to operate. */
  closed: string
}

/** A federation's employers, kept by its staff; every name and text holds its word. */
export async function markedEmployers(
  ctx: Context,
  { word, union, taxCode }: { word: Word; union: string; taxCode: string },
): Promise<MarkedEmployers> {
  const add = async (name: string, more: object = {}) => {
    const texts = { address: `Phố ${titled(word)}`, contact: `Phòng ${word}`, note: `Ghi chú ${word}` }
    const fields = { name: `Xí nghiệp ${titled(word)} ${name}`, ...texts }
    const answer = await addEmployer({ ctx, input: { key: uuidv7(), fields, confirmed: true, ...more } })
    if (answer.status !== 'added') throw new Error(`not kept: ${JSON.stringify(answer)}`)
    return answer.id
  }
  const open = await add('mo', {
    workforce: { on: '2024-01-01', workers: 90, women: 30 },
    union: { code: union, on: '2024-01-01' },
  })
  await editEmployer({
    ctx,
    input: { key: uuidv7(), id: open, version: 1, fields: { taxCode }, confirmed: true },
  })
  const closed = await add('dong')
  await closeEmployer({ ctx, input: { id: closed, version: 1, on: '2024-03-01' } })
  const { version, statements, unions } = await getEmployer({ ctx, input: { id: open } })
  return {
    ...{ open, version, closed, bare: await add('trong') },
    statement: statements[0]?.id ?? '',
    link: unions[0]?.id ?? '',
  }
}

/** What every register of a tenant goes by: shared by all in it. */
export async function markedSettings(owner: ClientBase, tenantId: string): Promise<void> {
  await owner.query('INSERT INTO register_settings (tenant_id, coverage_threshold) VALUES ($1, 25)', [
    tenantId,
  ])
}

/** The federation goes on: another size, another name, an employer more. */
export async function stirEmployers(
  ctx: Context,
  { open, version }: MarkedEmployers,
  word: Word,
): Promise<void> {
  await recordWorkforce({
    ctx,
    input: { id: open, version, on: '2024-06-01', workers: 400, confirmed: true },
  })
  const name = `Xí nghiệp ${titled(word)} moi`
  await editEmployer({
    ctx,
    input: { key: uuidv7(), id: open, version: version + 1, fields: { name }, confirmed: true },
  })
  await addEmployer({ ctx, input: { key: uuidv7(), fields: { name: `${name} nua` }, confirmed: true } })
}
