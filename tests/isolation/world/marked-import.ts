import { createHash } from 'node:crypto'
import type { ClientBase } from 'pg'
import { v7 as uuidv7 } from 'uuid'
import type { Context } from '@/lib/core/context'
import { withScope } from '@/lib/db/with-scope'
import { writeImportFile } from '@/lib/members/imports/import-file'
import type { ImportCounts, ImportFound, ImportMapping } from '@/lib/members/imports/import-record'
import { readRosterStamp } from '@/lib/members/imports/roster-stamp'
import { stageRows, type StagedRow } from '@/lib/members/imports/stage-rows'
import type { UnitDraft } from '@/prisma/seed/model/world'
import { titled, type Word } from '@/tests/isolation/world/marks'

/** An import as the worker leaves it: two rows, one of which is wrong; every text holds the word. */
export async function markedImport(
  { owner, ctx, unit, word }: { owner: ClientBase; ctx: Context; unit: UnitDraft; word: Word },
  state: 'ready' | 'committed',
): Promise<string> {
  const id = uuidv7()
  const fileName = `${word}-${state}.csv`
  await owner.query(
    `INSERT INTO member_imports (tenant_id, id, unit_id, unit_path, file_name, file_hash, byte_size, state, found,
       mapping, counts, done, total, created_by, assignment_id, committed_at, committed_by)
     VALUES ($1, $2, $3, $4, $5, $6, 120, $7, $8, $9, $10, 2, 2, $11::uuid, $12,
       CASE $7 WHEN 'committed' THEN now() END, CASE $7 WHEN 'committed' THEN $11::uuid END)`,
    [
      ...[
        ctx.tenantId,
        id,
        unit.id,
        unit.path,
        fileName,
        createHash('sha256').update(fileName).digest(),
        state,
      ],
      ...[foundIn(word), mapping, counts].map((value) => JSON.stringify(value)),
      ...[ctx.userId, ctx.assignmentId],
    ],
  )
  await withScope(ctx, async (tx) => {
    const place = { id, unitPath: unit.path }
    await writeImportFile(tx, ctx, place, Buffer.from(`Họ và tên\n${titled(word)} Mới\n`))
    await stageRows(tx, ctx, place, [rowOf(2, word, unit, 'new'), rowOf(3, word, unit, 'wrong')])
    const stamp = await readRosterStamp(tx, ctx, id)
    await tx.$executeRaw`
      UPDATE member_imports SET roster_stamp = ${stamp} WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid`
  })
  return id
}

const foundIn = (word: Word): ImportFound => ({
  layout: {
    ...{ format: 'csv', sheet: '', bytes: null, repair: null, delimiter: ',', headerRow: 1, firstRow: 2 },
  },
  encoding: 'utf-8',
  headers: ['Họ và tên', 'Ghi chú'],
  samples: [[`${titled(word)} Mới`, `Ghi chú ${word}`]],
})

const mapping: ImportMapping = {
  columns: [
    { index: 0, header: 'Họ và tên', field: 'fullName', source: 'name' },
    { index: 1, header: 'Ghi chú', field: 'note', source: 'name' },
  ],
  values: [],
}

const counts: ImportCounts = {
  outcomes: { new: 1, changed: 0, unchanged: 0, duplicate: 0, wrong: 1, skipped: 0 },
  findings: [{ code: 'birth_unknown', severity: 'refuse', field: 'birthOn', rows: 1 }],
  ...{ matched: 0, changedFields: {}, unknownWords: [], newSubUnits: 0 },
}

function rowOf(rowNumber: number, word: Word, unit: UnitDraft, outcome: 'new' | 'wrong'): StagedRow {
  const givenName = `${titled(word)} ${outcome}`
  return {
    ...{ rowNumber, outcome, doubt: null, sameAsRow: null, findings: [], recordId: null, identity: null },
    cells: [`${titled(word)} ${titled(word)} ${givenName}`, `Ghi chú ${word}`],
    target: { id: unit.id, path: unit.path },
    newId: uuidv7(),
    fields: { familyName: titled(word), middleName: titled(word), givenName, note: `Ghi chú ${word}` },
    nameKey: `${word} ${word} ${word} ${outcome}`,
    givenKey: `${word} ${outcome}`,
    sensitive: {},
    ...{ subUnit: null, subUnitKey: null, complete: false },
    opening: { kind: 'entered', on: '2024-07-03' },
  }
}
