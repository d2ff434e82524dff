import 'server-only'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { missingColumns } from '@/lib/employers/rules/import-columns'
import type { ImportRecord } from './import-record'
import { findImport } from './internal'
import { importInput } from './schemas'
import type { EmployerImportFailure, EmployerImportView } from './views'

/** A column that would change this share of the employers it meets, and so many of them, is likely matched wrongly. */
const sweepingShare = 0.5
const sweepingRows = 10
/** What lists are sent for changes with every one of them. */
const movingFields: ReadonlySet<string> = new Set(['workers', 'women', 'unitCode'])

/**
 * An import of employers: where it is on its way, what was found in its file, what a check said.
 * @throws DomainError not_found
 */
export async function getImport({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<EmployerImportView> {
  const { id } = parseInput(importInput, input)
  return withScope(ctx, async (tx) => {
    requireCapability(ctx, 'employers.import')
    const found = await findImport(tx, ctx, id)
    const names = await readUserNames(tx, ctx, found)
    const keptIds = found.counts?.undo?.keptIds ?? []
    return viewOf(found, names, keptIds.length > 0 ? await readKept(tx, ctx, keptIds) : [])
  })
}

function viewOf(
  found: ImportRecord,
  names: ReadonlyMap<string, string>,
  keptEmployers: { id: string; name: string }[],
): EmployerImportView {
  const { counts, state } = found
  const { layout, encoding, samples } = found.found ?? { layout: null, encoding: null, samples: [] }
  return {
    id: found.id,
    unit: { code: found.unitCode, name: found.unitName },
    fileName: found.fileName,
    source: found.source,
    asOf: found.asOf,
    state,
    failure: failureOf(found.failure),
    uploadedAt: found.createdAt.toISOString(),
    uploadedBy: names.get(found.createdBy) ?? '',
    committedAt: found.committedAt?.toISOString() ?? null,
    committedBy: found.committedBy === null ? null : (names.get(found.committedBy) ?? ''),
    undoneAt: found.undoneAt?.toISOString() ?? null,
    progress: { done: found.done, total: found.total },
    file: layout && {
      format: layout.format,
      encoding,
      sheet: layout.sheet || null,
      headerRow: layout.headerRow,
      rows: found.total,
    },
    columns: found.mapping.columns.map((column) => ({
      ...column,
      samples: samples.map((cells) => cells[column.index] ?? '').filter((text) => text !== ''),
    })),
    missingColumns: found.found ? missingColumns(found.mapping.columns) : [],
    counts: counts?.outcomes ?? null,
    findings: counts?.findings ?? [],
    sweepingColumns: sweepingOf(found),
    statements: counts?.statements ?? 0,
    links: counts?.links ?? 0,
    recheckedBecauseRegisterChanged:
      (counts?.rechecked ?? false) && (state === 'checking' || state === 'ready'),
    undo: undoOf(found, keptEmployers),
    may: {
      map: state === 'mapping' || state === 'ready',
      resolve: state === 'ready',
      commit: state === 'ready' && (counts?.outcomes.new ?? 0) + (counts?.outcomes.changed ?? 0) > 0,
      undo: state === 'committed',
      cancel: ['reading', 'mapping', 'checking', 'ready'].includes(state),
      errors:
        ['ready', 'committed'].includes(state) &&
        (counts?.outcomes.wrong ?? 0) + (counts?.outcomes.duplicate ?? 0) > 0,
    },
    version: found.version,
  }
}

function undoOf(
  { counts }: ImportRecord,
  keptEmployers: { id: string; name: string }[],
): EmployerImportView['undo'] {
  if (!counts?.undo) return null
  const { voided, restored, kept } = counts.undo
  return { voided, restored, kept, keptEmployers }
}

function failureOf(kept: string | null): EmployerImportView['failure'] {
  if (kept === null) return null
  const [code = '', detail] = kept.split(':')
  return { code: code as EmployerImportFailure, detail: detail ?? null }
}

function sweepingOf({ counts }: ImportRecord): EmployerImportView['sweepingColumns'] {
  if (!counts) return []
  return Object.entries(counts.changedFields)
    .filter(
      ([field, rows]) =>
        !movingFields.has(field) && rows >= sweepingRows && rows > counts.matched * sweepingShare,
    )
    .map(([field, rows]) => ({ field, rows, matched: counts.matched }))
}

async function readUserNames(
  tx: Tx,
  ctx: Context,
  { createdBy, committedBy }: ImportRecord,
): Promise<ReadonlyMap<string, string>> {
  const ids = [createdBy, committedBy].filter((id) => id !== null)
  const rows = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT user_id AS id, display_name AS name FROM tenant_users
    WHERE tenant_id = ${ctx.tenantId}::uuid AND user_id = ANY(${ids}::uuid[])`
  return new Map(rows.map(({ id, name }) => [id, name]))
}

async function readKept(
  tx: Tx,
  ctx: Context,
  ids: readonly string[],
): Promise<{ id: string; name: string }[]> {
  return tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT id, name FROM employers
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ANY(${[...ids]}::uuid[])
      AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}
    ORDER BY name`
}
