import { createHash } from 'node:crypto'
import type { ClientBase } from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { serialiseSnapshot } from '@/lib/figures/rules/snapshot'
import { dueDate } from '@/lib/periods/rules/due-date'
import { dayOf, firstSubmission, stateAfter } from '@/prisma/seed/model/report-way'
import { federationOf } from '@/prisma/seed/model/unit-draft'
import type { ReportStep, TenantDraft, UnitMonthDraft } from '@/prisma/seed/model/world'
import { insertRows } from '@/prisma/seed/builders/insert-rows'

/**
 * Inserts the reports of unit-months and where they are on their way. They come before the figures, whose totals
 * depend on the federation and the state of their report.
 */
export async function insertReports(
  client: ClientBase,
  tenant: TenantDraft,
  unitMonths: readonly UnitMonthDraft[],
): Promise<void> {
  await insertRows<UnitMonthDraft>(
    client,
    'month_reports',
    tenant.id,
    {
      unit_id: ['uuid', ({ unit }) => unit.id],
      month: ['int', ({ month }) => month],
      unit_path: ['text', ({ unit }) => unit.path],
      federation_id: ['uuid', ({ unit }) => federationOf(unit).id],
      state: ['text', ({ steps }) => stateAfter(steps)],
      version: ['int', ({ steps }) => steps.length + 1],
      first_submitted_at: ['timestamptz', ({ steps }) => firstSubmission(steps)],
      due_on: ['date', ({ month }) => dueDate({ month, ...tenant })],
      first_submitted_on: [
        'date',
        ({ steps }) => {
          const first = firstSubmission(steps)
          return first === null ? null : dayOf(first)
        },
      ],
    },
    unitMonths,
  )
  await insertSteps(client, tenant.id, unitMonths)
  await insertSnapshots(client, tenant.id, unitMonths)
}

async function insertSteps(client: ClientBase, tenantId: string, unitMonths: readonly UnitMonthDraft[]) {
  const steps = unitMonths.flatMap(({ unit, month, steps }) =>
    steps.map((step) => ({ id: uuidv7(), unit, month, step })),
  )
  await insertRows<(typeof steps)[number]>(
    client,
    'report_events',
    tenantId,
    {
      id: ['uuid', ({ id }) => id],
      unit_id: ['uuid', ({ unit }) => unit.id],
      month: ['int', ({ month }) => month],
      unit_path: ['text', ({ unit }) => unit.path],
      kind: ['text', ({ step }) => step.kind],
      reason: ['text', ({ step }) => (step.kind === 'returned' ? step.reason : null)],
      actor_id: ['uuid', ({ step }) => step.by.id],
      actor_name: ['text', ({ step }) => step.by.displayName],
      at: ['timestamptz', ({ step }) => step.at],
    },
    steps,
  )
  const cellReturns = steps.flatMap(({ id, unit, step }) =>
    cellReasons(step).map(([indicator, reason]) => ({ eventId: id, unit, indicator, reason })),
  )
  await insertRows<(typeof cellReturns)[number]>(
    client,
    'report_cell_returns',
    tenantId,
    {
      event_id: ['uuid', ({ eventId }) => eventId],
      indicator: ['text', ({ indicator }) => indicator],
      unit_path: ['text', ({ unit }) => unit.path],
      reason: ['text', ({ reason }) => reason],
    },
    cellReturns,
  )
}

/** What an approval keeps for ever: the figures as one text, and its hash. */
async function insertSnapshots(client: ClientBase, tenantId: string, unitMonths: readonly UnitMonthDraft[]) {
  const snapshots = unitMonths.flatMap(({ unit, month, entries, steps }) => {
    const approval = steps.at(-1)
    if (approval?.kind !== 'approved') return []
    return [{ unit, month, approval, content: serialiseSnapshot({ unitId: unit.id, month, entries }) }]
  })
  await insertRows<(typeof snapshots)[number]>(
    client,
    'report_snapshots',
    tenantId,
    {
      unit_id: ['uuid', ({ unit }) => unit.id],
      month: ['int', ({ month }) => month],
      revision: ['int', () => 1],
      unit_path: ['text', ({ unit }) => unit.path],
      content: ['text', ({ content }) => content],
      sha256: ['text', ({ content }) => createHash('sha256').update(content).digest('hex')],
      approved_by: ['uuid', ({ approval }) => approval.by.id],
      approved_at: ['timestamptz', ({ approval }) => approval.at],
    },
    snapshots,
  )
}

function cellReasons(step: ReportStep): [indicator: string, reason: string][] {
  return step.kind === 'returned' ? Object.entries(step.cellReasons) : []
}
