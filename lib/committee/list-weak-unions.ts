import 'server-only'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { can, requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { reachedRange } from '@/lib/plans/internal'
import { findUnit } from '@/lib/units/internal'
import { readWeakUnions, type JudgedUnion } from './read-weak-unions'
import { countKinds, weakKinds, type WeakKind } from './rules/weak-union'
import { listWeakUnionsInput } from './schemas'
import type { WeakUnionListView, WeakUnionView } from './views'

/** Unions of one page. */
export const weakUnionsPerPage = 50

/**
 * The unions at and below a unit that are weak, each with its reasons, their figures and since when; by federation,
 * a page at a time by key, and how many have each reason. Five statements, however many unions there are.
 * @throws DomainError not_found when the unit is not in scope
 */
export async function listWeakUnions({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<WeakUnionListView> {
  const { unit: code, reason, after } = parseInput(listWeakUnionsInput, input)
  requireCapability(ctx, 'figures.read')
  return withScope(ctx, async (tx) => {
    const unit = await findUnit(tx, ctx, code)
    const { unions, settings, month } = await readWeakUnions(tx, ctx, [reachedRange(ctx, unit.path)])
    const weak = unions.filter(({ reasons }) => reasons.length > 0)
    const fits = ({ reasons }: JudgedUnion) =>
      reasons.some(({ kind }) => reason === undefined || kind === reason)
    const { page, ...ends } = pageAfter(unions, fits, after)
    const answering = await readAnswering(tx, ctx, page)
    return {
      unit: { code: unit.code, name: unit.name, rank: unit.rank },
      reason: reason ?? null,
      unions: unions.length,
      weak: weak.length,
      counts: countKinds(weak.map(({ reasons }) => reasons)),
      shown: weakKinds.filter((kind) => mayKnow(ctx, kind)),
      rows: page.map((union) => rowOf(union, answering.get(union.id) ?? [])),
      ...ends,
      settings,
      month,
    }
  })
}

function mayKnow(ctx: Context, kind: WeakKind): boolean {
  if (kind === 'behind') return can(ctx, 'plans.read')
  return kind === 'agreement_lapsed' || kind === 'agreement_none' ? can(ctx, 'agreements.read') : true
}

/** The cursor is a place among all unions, so that one which is weak no longer still says where to go on. */
function pageAfter(
  unions: readonly JudgedUnion[],
  fits: (union: JudgedUnion) => boolean,
  after: string | undefined,
): { page: JudgedUnion[]; nextAfter: string | null; previousAfter: string | null } {
  const begins = unions.findIndex(({ code }) => code === after) + 1
  const before = unions.slice(0, begins).filter(fits)
  const rest = unions.slice(begins).filter(fits)
  const page = rest.slice(0, weakUnionsPerPage)
  return {
    page,
    nextAfter: rest.length > weakUnionsPerPage ? (page.at(-1)?.code ?? null) : null,
    previousAfter: before.length === 0 ? null : (before.at(-weakUnionsPerPage - 1)?.code ?? ''),
  }
}

function rowOf(union: JudgedUnion, answering: string[]): WeakUnionView {
  const { code, name, federation, facts, reasons } = union
  return { unit: { code, name }, federation, members: facts.members?.count ?? null, answering, reasons }
}

/** Who answers today for each of these unions, or for a unit above it. */
async function readAnswering(
  tx: Tx,
  ctx: Context,
  unions: readonly JudgedUnion[],
): Promise<Map<string, string[]>> {
  if (!can(ctx, 'visits.read') || unions.length === 0) return new Map()
  const rows = await tx.$queryRaw<{ id: string; names: string[] }[]>`
    SELECT u.id, array_agg(DISTINCT t.display_name) AS names
    FROM unnest(${unions.map(({ id }) => id)}::uuid[], ${unions.map(({ path }) => path)}::text[]) AS u(id, path)
    JOIN responsibilities r ON r.tenant_id = ${ctx.tenantId}::uuid AND r.voided_at IS NULL
      AND r.unit_path >= ${ctx.scope.lo} AND r.unit_path < ${ctx.scope.hi}
      AND u.path COLLATE "C" >= r.unit_path AND u.path COLLATE "C" < left(r.unit_path, -1) || '0'
      AND r.valid_from <= ${ctx.today}::date AND (r.valid_to IS NULL OR r.valid_to > ${ctx.today}::date)
    JOIN tenant_users t ON t.tenant_id = r.tenant_id AND t.user_id = r.user_id
    GROUP BY u.id`
  return new Map(rows.map(({ id, names }) => [id, names]))
}
