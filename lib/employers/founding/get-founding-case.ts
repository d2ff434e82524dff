import 'server-only'
import type { Context } from '@/lib/core/context'
import { notFound } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { checkRecognition } from '@/lib/employers/rules/founding-move'
import { isOpenStage } from '@/lib/employers/rules/founding-stage'
import { proposeUnionName } from '@/lib/employers/rules/union-name'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import { reportingMonthOf } from '@/lib/periods/rules/due-date'
import type { Ownership } from '@/lib/units/rules/unit-kind'
import { readCaseOwners } from './case-owners'
import { cardColumns, cardJoins, cardOf, type CardRow } from './read-cases'
import { rightsOf } from './read-frame'
import { foundingCaseInput } from './schemas'
import type { CaseStepView, FoundingCaseView } from './views'

interface CaseDetails extends CardRow {
  unitPath: string
  contact: string | null
  phone: string | null
  address: string | null
  ownership: Ownership | null
  /** The first day of the union that came of it, where the reader may see it. */
  recognisedOn: CalendarDate | null
}

/**
 * One case: the employer, where it stands, what comes next, and what happened on the way, the latest first. Three
 * statements.
 * @throws DomainError not_found
 */
export async function getFoundingCase({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<FoundingCaseView> {
  const { case: id } = parseInput(foundingCaseInput, input)
  return withScope(ctx, async (tx) => {
    const row = await readDetails(tx, ctx, id)
    requireCapability(ctx, 'employers.read')
    const { contact, phone, address, ownership, recognisedOn } = row
    const may = rightsOf(ctx)
    return {
      ...cardOf(ctx, row),
      ...{ contact, phone, address, ownership },
      steps: await readSteps(tx, ctx, id),
      owners: isOpenStage(row.stage) && may.record ? await readCaseOwners(tx, ctx, row.unitPath) : [],
      proposed:
        may.recognise && row.stage === 'dossier'
          ? {
              name: proposeUnionName(row.employerName, 'cdcs'),
              ownership: ownership ?? 'private_enterprise',
            }
          : null,
      recognised:
        recognisedOn === null
          ? null
          : { on: recognisedOn, month: reportingMonthOf(recognisedOn, ctx.cutoffDay) },
      lacking: checkRecognition({ ...row, from: row.stage }),
      today: ctx.today,
      may,
    }
  })
}

async function readDetails(tx: Tx, ctx: Context, id: string): Promise<CaseDetails> {
  const rows = await tx.$queryRaw<CaseDetails[]>`
    SELECT ${cardColumns()}, c.unit_path AS "unitPath", e.contact, e.phone, e.address, e.ownership,
      r.established_on::text AS "recognisedOn"
    FROM founding_cases c JOIN employers e ON e.tenant_id = c.tenant_id AND e.id = c.employer_id
    ${cardJoins(ctx)}
    WHERE c.tenant_id = ${ctx.tenantId}::uuid AND c.id = ${id}::uuid
      AND c.unit_path >= ${ctx.scope.lo} AND c.unit_path < ${ctx.scope.hi}`
  const found = rows[0]
  if (!found) throw notFound()
  return found
}

function readSteps(tx: Tx, ctx: Context, id: string): Promise<CaseStepView[]> {
  return tx.$queryRaw<CaseStepView[]>`
    SELECT s.id, s.from_stage AS "fromStage", s.to_stage AS "toStage", s.happened_on::text AS "happenedOn", s.note,
      coalesce(u.display_name, '') AS by,
      to_char(s.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "recordedAt"
    FROM founding_steps s
    LEFT JOIN tenant_users u ON u.tenant_id = s.tenant_id AND u.user_id = s.recorded_by
    WHERE s.tenant_id = ${ctx.tenantId}::uuid AND s.case_id = ${id}::uuid
      AND s.unit_path >= ${ctx.scope.lo} AND s.unit_path < ${ctx.scope.hi}
    ORDER BY s.recorded_at DESC, s.id DESC`
}
