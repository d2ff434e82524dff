import 'server-only'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { fullNameOf } from '@/lib/format/person-name'
import { missingColumns } from '@/lib/members/rules/import-columns'
import { maskName } from '@/lib/members/rules/mask'
import { readSight, type Sight } from '@/lib/members/sight'
import { isWithin, rangeOf } from '@/lib/units/rules/unit-path'
import type { ImportRecord } from './import-record'
import { findImport } from './internal'
import { importInput } from './schemas'
import { maskSample } from './masked-values'
import type { ImportFailure, ImportView } from './views'

/** A column that would change this share of the members it meets, and so many of them, is likely matched wrongly. */
const sweepingShare = 0.5
const sweepingRows = 10

/**
 * An import: where it is on its way, what was found in its file, what a check said.
 * @throws DomainError not_found
 */
export async function getImport({ ctx, input }: { ctx: Context; input: unknown }): Promise<ImportView> {
  const { id } = parseInput(importInput, input)
  return withScope(ctx, async (tx) => {
    requireCapability(ctx, 'members.import')
    const found = await findImport(tx, ctx, id)
    const sight = await readSight(tx, ctx)
    const names = await readUserNames(tx, ctx, found)
    const masked = !seesImport(sight, found)
    const kept = found.counts?.undo ? await readKept(tx, ctx, found.counts.undo.keptIds, masked) : []
    return viewOf(found, { masked, names, kept })
  })
}

/** Whether a reader sees an import's rows in full: all of its unit's members are shown to them. */
export function seesImport(sight: Sight, { unitPath }: { unitPath: string }): boolean {
  return (
    sight.all ||
    sight.disclosures.some((one) => one.memberId === null && isWithin(unitPath, rangeOf(one.unitPath)))
  )
}

interface Told {
  masked: boolean
  names: ReadonlyMap<string, string>
  kept: { id: string; name: string }[]
}

function viewOf(found: ImportRecord, { masked, names, kept }: Told): ImportView {
  const { counts, state } = found
  const ofFederation = found.unitRank !== 'grassroots'
  const undo = counts?.undo
  return {
    id: found.id,
    unit: { code: found.unitCode, name: found.unitName, rank: found.unitRank },
    fileName: found.fileName,
    byteSize: found.byteSize,
    state,
    failure: failureOf(found.failure),
    uploadedAt: found.createdAt.toISOString(),
    uploadedBy: names.get(found.createdBy) ?? '',
    committedAt: found.committedAt?.toISOString() ?? null,
    committedBy: found.committedBy === null ? null : (names.get(found.committedBy) ?? ''),
    undoneAt: found.undoneAt?.toISOString() ?? null,
    progress: { done: found.done, total: found.total },
    file: found.found && {
      format: found.found.layout.format,
      encoding: found.found.encoding,
      sheet: found.found.layout.sheet || null,
      headerRow: found.found.layout.headerRow,
      rows: found.total,
    },
    columns: found.mapping.columns.map((column) => ({
      ...column,
      samples: (found.found?.samples ?? [])
        .map((cells) => cells[column.index] ?? '')
        .filter((text) => text !== '')
        .map((text) => (masked ? maskSample(column.field, text) : text)),
    })),
    unknownValues: unknownValuesOf(found),
    missingColumns: found.found ? missingColumns(found.mapping.columns, { ofFederation }) : [],
    counts: counts?.outcomes ?? null,
    findings: counts?.findings ?? [],
    sweepingColumns: sweepingOf(found),
    newSubUnits: counts?.newSubUnits ?? 0,
    recheckedBecauseRosterChanged: found.rechecked && (state === 'checking' || state === 'ready'),
    undo: undo ? { voided: undo.voided, restored: undo.restored, kept: undo.kept, keptMembers: kept } : null,
    masked,
    may: {
      map: state === 'mapping' || state === 'ready',
      resolve: state === 'ready',
      commit: state === 'ready' && (counts?.outcomes.new ?? 0) + (counts?.outcomes.changed ?? 0) > 0,
      undo: state === 'committed',
      cancel: ['uploaded', 'reading', 'mapping', 'checking', 'ready'].includes(state),
      errors:
        ['ready', 'committed'].includes(state) &&
        (counts?.outcomes.wrong ?? 0) + (counts?.outcomes.duplicate ?? 0) > 0,
    },
    version: found.version,
  }
}

function failureOf(kept: string | null): ImportView['failure'] {
  if (kept === null) return null
  const [code = '', detail] = kept.split(':')
  return { code: code as ImportFailure, detail: detail ?? null }
}

/** Words that the file has and no list; those the user has explained stand with what they mean. */
function unknownValuesOf({ counts, mapping }: ImportRecord): ImportView['unknownValues'] {
  const explained = mapping.values.map(({ field, text, code }) => ({ field, text, rows: 0, code }))
  const open = (counts?.unknownWords ?? []).map((word) => ({ ...word, code: null }))
  return [...open, ...explained]
}

function sweepingOf({ counts }: ImportRecord): ImportView['sweepingColumns'] {
  if (!counts) return []
  return Object.entries(counts.changedFields)
    .filter(([, rows]) => rows >= sweepingRows && rows > counts.matched * sweepingShare)
    .map(([field, rows]) => ({ field, rows, matched: counts.matched }))
}

async function readUserNames(
  tx: Tx,
  ctx: Context,
  found: ImportRecord,
): Promise<ReadonlyMap<string, string>> {
  const ids = [found.createdBy, found.committedBy].filter((id) => id !== null)
  const rows = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT user_id AS id, display_name AS name FROM tenant_users
    WHERE tenant_id = ${ctx.tenantId}::uuid AND user_id = ANY(${ids}::uuid[])`
  return new Map(rows.map(({ id, name }) => [id, name]))
}

async function readKept(
  tx: Tx,
  ctx: Context,
  ids: readonly string[],
  masked: boolean,
): Promise<Told['kept']> {
  const rows = await tx.$queryRaw<
    { id: string; familyName: string; middleName: string; givenName: string }[]
  >`
    SELECT id, family_name AS "familyName", middle_name AS "middleName", given_name AS "givenName" FROM members
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ANY(${[...ids]}::uuid[])
      AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}`
  return rows.map(({ id, ...name }) => ({
    id,
    name: masked
      ? maskName(name)
      : fullNameOf({ family: name.familyName, middle: name.middleName, given: name.givenName }),
  }))
}
