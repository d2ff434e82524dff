import 'server-only'
import type { z } from 'zod'
import { findAnswer, keepAnswer } from '@/lib/core/answered-request'
import { audit } from '@/lib/core/audit'
import { now } from '@/lib/core/clock'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { readPipelinePotential } from '@/lib/employers/founding/read-pipeline-potential'
import { proposalWeight } from '@/lib/plans/rules/proposal-weight'
import { proposeColumn } from '@/lib/plans/rules/propose-column'
import { lockIssuer } from './find-plan'
import { openDraft, writeDraft, type DraftWrite, type EditedDraft } from './keep-draft'
import { readAssignment } from './read-assignment'
import { readReceivers } from './read-receivers'
import { proposeTargetsInput } from './schemas'
import type {
  AssignmentColumn,
  AssignmentView,
  ProposalRefusal,
  ProposalResult,
  ProposeTargetsView,
} from './views'

type Wish = z.output<typeof proposeTargetsInput>

/**
 * Fills columns of the own unit's draft by a key: what the issuer was given, or a total that is said, divided in
 * whole numbers that add up to it exactly. A rate is not divided: everybody is asked what the issuer is asked.
 * Only what is said is overwritten, and nothing is decided.
 * @throws DomainError not_found without such a plan; forbidden; conflict when the draft was changed meanwhile
 */
export async function proposeTargets({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<ProposeTargetsView> {
  const wish = parseInput(proposeTargetsInput, input)
  if (wish.total !== undefined && wish.indicators.length > 1) {
    throw new DomainError('invalid_input', 'invalid_input', {}, { total: 'invalid' })
  }
  return withScope(ctx, async (tx) => {
    const { plan, issuer } = await lockIssuer(tx, ctx, wish.plan)
    requireCapability(ctx, 'plans.assign')
    const answered = await findAnswer<ProposeTargetsView>(tx, ctx, wish.key)
    const seen = await readAssignment(tx, ctx, plan, issuer)
    if (answered && !answeredFor(answered, seen)) throw new DomainError('conflict')
    if (answered) return answered
    if ((seen.draft?.version ?? 0) !== wish.draftVersion) throw new DomainError('conflict')

    const receivers = await readReceivers(tx, ctx, plan, issuer)
    const edited = await openDraft(tx, ctx, { plan, issuer, receivers })
    const members =
      wish.by === 'pipeline' ? await readPipelinePotential(tx, ctx, issuer, ctx.today, 'members') : null
    const ground: Ground = { wish, seen, edited, members }
    const columns = [...new Set(wish.indicators)].map((indicator) => proposed(indicator, ground))
    const draftVersion = await writeDraft(
      ...([tx, ctx, edited] as const),
      columns.flatMap(({ writes }) => writes),
      now(),
    )
    const { findings } = await readAssignment(tx, ctx, plan, issuer)
    const answer = { results: columns.map(({ result }) => result), draftVersion, findings }
    await audit(tx, ctx, {
      ...{ act: 'plan.targets_proposed', subjectKind: 'plan', subjectId: plan.id, unitPath: issuer.path },
      details: { by: wish.by, indicators: wish.indicators, total: wish.total ?? null },
    })
    await keepAnswer(tx, ctx, wish.key, 'plan.targets_proposed', answer)
    return answer
  })
}

/** Under a key that its user also sent from another post lies an answer about other units. */
function answeredFor({ results }: ProposeTargetsView, { rows }: AssignmentView): boolean {
  const codes = new Set(rows.map(({ code }) => code))
  return results.every(
    (result) => result.status === 'refused' || result.cells.every((cell) => codes.has(cell.for)),
  )
}

interface Proposed {
  result: ProposalResult
  writes: DraftWrite[]
}

/** What a proposal is made from. */
interface Ground {
  wish: Wish
  seen: AssignmentView
  edited: EditedDraft
  /** The members that the pipeline may bring to each unit, where that is the key. */
  members: ReadonlyMap<string, number> | null
}

function proposed(indicator: string, ground: Ground): Proposed {
  const { seen, edited } = ground
  const column = seen.columns.find((one) => one.indicator === indicator)
  const refused = (reason: ProposalRefusal): Proposed => ({
    result: { indicator, status: 'refused', reason },
    writes: [],
  })
  if (!column) return refused('not_asked')
  const cells = column.kind === 'ratio' ? sameForAll(column, ground) : divided(column, ground)
  if (typeof cells === 'string') return refused(cells)
  const writes = cells.map((cell) => draftWrite(column, cell, edited))
  return {
    result: {
      ...{ indicator, status: 'proposed' },
      cells: cells.map((cell, at) => ({ ...cell, version: writes[at]?.version ?? 0 })),
    },
    writes,
  }
}

type Cells = { for: string; target: number }[]

function divided(column: AssignmentColumn, { wish, seen, members }: Ground): Cells | ProposalRefusal {
  const total = wish.total ?? column.received?.target
  if (total === undefined) return 'no_total'
  const people = column.measure === 'people' ? members : null
  const filled = proposeColumn({
    ...{ total, overwrite: wish.overwrite },
    rows: seen.rows
      .filter(({ own }) => !own)
      .map((row) => ({
        for: row.code,
        // Unions are weighed by unions to come, people by those expected in them.
        weight: proposalWeight(wish.by, column.indicator, {
          ...row,
          pipeline: people ? (people.get(row.forId) ?? null) : row.pipeline,
        }),
        filled: row.cells[column.indicator]?.planned?.target ?? null,
      })),
  })
  return filled.status === 'refused' ? filled.reason : filled.cells
}

function sameForAll(column: AssignmentColumn, { wish, seen }: Ground): Cells | ProposalRefusal {
  if (wish.by !== 'equal') return 'key_not_for_ratio'
  const target = column.received?.target
  if (target === undefined) return 'no_total'
  const open = seen.rows.filter(
    ({ own, cells }) => !own && (wish.overwrite === 'all' || !cells[column.indicator]?.planned),
  )
  return open.length === 0 ? 'nobody_left' : open.map(({ code }) => ({ for: code, target }))
}

/** In the words in which the issuer was asked; phased as the column already is. */
function draftWrite(
  { indicator, kind, received }: AssignmentColumn,
  cell: { for: string; target: number },
  { receivers, draft }: EditedDraft,
): DraftWrite {
  const forId = receivers.find(({ code }) => code === cell.for)?.forId ?? ''
  const stored = draft.cells.find((one) => one.forId === forId && one.indicator === indicator)
  const column = stored ?? draft.cells.find((one) => one.indicator === indicator)
  return {
    ...{ forId, indicator, target: cell.target, derived: false, explanation: null },
    comparison: stored?.comparison ?? received?.comparison ?? 'at_least',
    threshold: stored?.threshold ?? (kind === 'ratio' ? (received?.threshold ?? null) : null),
    phasing: column?.phasing ?? 'even',
    weights: column?.weights ?? [],
    version: (stored?.version ?? 0) + 1,
  }
}
