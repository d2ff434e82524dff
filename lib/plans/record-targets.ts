import 'server-only'
import type { z } from 'zod'
import { findAnswer, keepAnswer } from '@/lib/core/answered-request'
import { audit } from '@/lib/core/audit'
import { now } from '@/lib/core/clock'
import type { Context } from '@/lib/core/context'
import { DomainError, notFound } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import type { TargetTerms } from '@/lib/plans/rules/compose-assignment'
import { targetProblem } from '@/lib/plans/rules/target-problem'
import { lockIssuer } from './find-plan'
import { openDraft, writeDraft, type DraftWrite, type EditedDraft } from './keep-draft'
import { readAskedIndicators, type CatalogueIndicator } from './read-asked-indicators'
import { readAssignment } from './read-assignment'
import type { StoredDraftCell } from './read-draft'
import { readReceivers, unitsBelow } from './read-receivers'
import { recordTargetsInput, type targetEditSchema } from './schemas'
import type { RecordTargetsView, TargetChange, TargetRefusal, TargetResult } from './views'

type Edit = z.output<typeof targetEditSchema>

/**
 * Saves cells of the own unit's draft, each for itself: one that somebody else changed meanwhile comes back with
 * both values, one that can be no target with its reason, and all others are kept. What looks like a slip of
 * scale is kept too, and found: it has to be changed or explained before the draft is decided.
 * @throws DomainError not_found without such a plan, or for a unit that does not receive from this one; forbidden
 */
export async function recordTargets({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<RecordTargetsView> {
  const { key, plan: planId, cells } = parseInput(recordTargetsInput, input)
  return withScope(ctx, async (tx) => {
    const { plan, issuer } = await lockIssuer(tx, ctx, planId)
    requireCapability(ctx, 'plans.assign')
    const receivers = await readReceivers(tx, ctx, plan, issuer)
    const codes = new Set(receivers.map(({ code }) => code))
    if (cells.some((cell) => !codes.has(cell.for))) throw notFound()
    const answered = await findAnswer<RecordTargetsView>(tx, ctx, key)
    if (answered?.results.some((result) => !codes.has(result.for))) throw new DomainError('conflict')
    if (answered) return answered

    const edited = await openDraft(tx, ctx, { plan, issuer, receivers })
    const catalogue = await readAskedIndicators(tx, ctx, unitsBelow(receivers))
    const savedAt = now()
    const verdicts = lastPerCell(cells).map((edit) => judge(edit, edited, catalogue))
    const writes = verdicts.flatMap(({ write }) => (write ? [write] : []))
    const draftVersion = await writeDraft(tx, ctx, edited, writes, savedAt)
    const { findings } = await readAssignment(tx, ctx, plan, issuer)
    const answer = {
      results: verdicts.map(({ result }) => result),
      ...{ draftVersion, findings, savedAt: savedAt.toISOString() },
    }
    await audit(tx, ctx, {
      ...{ act: 'plan.targets_recorded', subjectKind: 'plan', subjectId: plan.id, unitPath: issuer.path },
      details: { cells: verdicts.length, saved: writes.length },
    })
    await keepAnswer(tx, ctx, key, 'plan.targets_recorded', answer)
    return answer
  })
}

/** A block may name a cell twice; what came last is what the user meant. */
function lastPerCell(cells: readonly Edit[]): Edit[] {
  return [...new Map(cells.map((cell) => [`${cell.for} ${cell.indicator}`, cell])).values()]
}

interface Verdict {
  result: TargetResult
  write: DraftWrite | null
}

function judge(edit: Edit, edited: EditedDraft, catalogue: readonly CatalogueIndicator[]): Verdict {
  const cell = { for: edit.for, indicator: edit.indicator }
  const refused = (reason: TargetRefusal): Verdict => ({
    result: { ...cell, status: 'refused', reason },
    write: null,
  })
  const indicator = catalogue.find(({ code }) => code === edit.indicator)
  const forId = edited.receivers.find(({ code }) => code === edit.for)?.forId
  if (!indicator || forId === undefined) return refused('not_asked')
  const stored = cellOf(edited, forId, edit.indicator)
  // What was planned before it stopped making sense may still be taken away.
  if (!indicator.plannable && edit.target !== null) return refused('not_asked')
  const problem = edit.target === null ? null : targetProblem(indicator.kind, edit.target)
  if (problem !== null) return refused(problem)

  const write = written(edit, forId, edited, stored)
  const version = stored?.version ?? 0
  if (stored ? sameCell(write, stored) : write.target === null) {
    return { result: { ...cell, status: 'saved', version }, write: null }
  }
  if (edit.baseVersion !== version) {
    return { result: { ...cell, status: 'conflict', theirs: changeOf(stored) }, write: null }
  }
  return { result: { ...cell, status: 'saved', version: version + 1 }, write }
}

/** What is left out of the edit stays as it was; a new cell is phased as its column. */
function written(
  edit: Edit,
  forId: string,
  { draft }: EditedDraft,
  stored: StoredDraftCell | undefined,
): DraftWrite {
  const changes = edit.target !== (stored?.target ?? null)
  const column = stored ?? draft.cells.find(({ indicator }) => indicator === edit.indicator)
  const explanation =
    edit.explanation === undefined ? (changes ? null : stored?.explanation) : edit.explanation
  return {
    ...{ forId, indicator: edit.indicator, target: edit.target },
    comparison: edit.comparison ?? stored?.comparison ?? 'at_least',
    threshold: edit.threshold === undefined ? (stored?.threshold ?? null) : edit.threshold,
    derived: !changes && (stored?.derived ?? false),
    phasing: column?.phasing ?? 'even',
    weights: column?.weights ?? [],
    version: (stored?.version ?? 0) + 1,
    explanation: explanation === undefined || explanation === '' ? null : explanation,
  }
}

function sameCell(a: DraftWrite, b: StoredDraftCell): boolean {
  return (
    a.target === b.target &&
    a.comparison === b.comparison &&
    a.threshold === b.threshold &&
    a.explanation === b.explanation
  )
}

function cellOf({ draft }: EditedDraft, forId: string, indicator: string): StoredDraftCell | undefined {
  return draft.cells.find((cell) => cell.forId === forId && cell.indicator === indicator)
}

function changeOf(stored: StoredDraftCell | undefined): TargetChange {
  if (!stored) return { version: 0, planned: null, explanation: null, changedBy: '', changedAt: '' }
  const { version, explanation, changedBy, changedAt } = stored
  return { version, planned: termsOf(stored), explanation, changedBy, changedAt }
}

function termsOf({ target, comparison, threshold, derived, phasing, weights }: StoredDraftCell) {
  const terms: TargetTerms | null =
    target === null ? null : { target, comparison, threshold, derived, phasing, weights }
  return terms
}
