import type { Context } from '@/lib/core/context'
import { commitImport } from '@/lib/employers/imports/commit-import'
import { runCommit } from '@/lib/employers/imports/commit-job'
import { getImport } from '@/lib/employers/imports/get-import'
import { runFileCheck, runRead } from '@/lib/employers/imports/read-job'
import { startImport } from '@/lib/employers/imports/start-import'
import { undoImport } from '@/lib/employers/imports/undo-import'
import { runUndo } from '@/lib/employers/imports/undo-job'
import { titled, type Word } from '@/tests/isolation/world/marks'

/** Lists that offices sent to a federation. */
export interface MarkedEmployerImports {
  /** In the register; its employer has the tax code. */
  committed: string
  taxCode: string
  /** Checked: one row is new, one doubtful, one wrong. */
  ready: string
}

/** Two lists of a federation, by its staff: every name, address and file name holds its word. */
export async function markedEmployerImports(
  ctx: Context,
  word: Word,
  taxCode: string,
): Promise<MarkedEmployerImports> {
  const name = `Công ty ${titled(word)}`
  const committed = await checkedList(ctx, word, 'da-nhap', [
    `${name} Bảo hiểm,${taxCode},40,${name} địa chỉ`,
  ])
  await commit(ctx, committed)
  const ready = await checkedList(ctx, word, 'cho-nhap', [
    `${name} Chờ nhập,,25,${name} địa chỉ`,
    `${name} Chờ nhập,,26,${name} nơi khác`,
    `${name} Viết sai,,không rõ,${name} địa chỉ`,
  ])
  return { committed, taxCode, ready }
}

/** The federation goes on: what waits goes in, what is in is taken back. */
export async function stirEmployerImports(ctx: Context, made: MarkedEmployerImports): Promise<void> {
  await commit(ctx, made.ready)
  const { version } = await getImport({ ctx, input: { id: made.committed } })
  await undoImport({ ctx, input: { id: made.committed, version } })
  await runUndo(ctx, made.committed)
}

async function checkedList(
  ctx: Context,
  word: Word,
  name: string,
  lines: readonly string[],
): Promise<string> {
  const text = ['Tên đơn vị,Mã số thuế,Số lao động,Địa chỉ', ...lines].join('\n')
  const input = { source: 'insurance', asOf: '2024-06-30', bytes: Buffer.from(text) }
  const { id } = await startImport({ ctx, input: { ...input, fileName: `${word}-${name}.csv` } })
  await runRead(ctx, id)
  await runFileCheck(ctx, id)
  return id
}

async function commit(ctx: Context, id: string): Promise<void> {
  const { version } = await getImport({ ctx, input: { id } })
  await commitImport({ ctx, input: { id, version } })
  await runCommit(ctx, id)
}
