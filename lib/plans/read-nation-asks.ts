import 'server-only'
import type { Tx } from '@/lib/db/with-scope'
import { utcDay, type CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { Target } from '@/lib/plans/rules/choose-target'

/** What the national level asks of the tenant by a day, one a plan and indicator; PostgreSQL tells each tenant its own. */
export type NationAsk = Target & { indicator: string }

export async function readNationAsks(tx: Tx, on: CalendarDate): Promise<NationAsk[]> {
  const rows = await tx.$queryRaw<AskRow[]>`
    SELECT plan_id AS "planId", plan_kind AS kind, plan_title AS title, from_month AS "from",
           through_month AS "through", revision, decided_on AS "decidedOn", decision_number AS "decisionNumber",
           indicator, comparison, target::float8 AS target, threshold
    FROM targets_from_nation(${on}::date)
    ORDER BY through_month, plan_id, indicator`
  return rows.map((row) => ({
    ...{ ...row, decidedOn: utcDay(row.decidedOn) },
    ...{ derived: false, phasing: 'even', weights: [] },
  }))
}

type AskRow = Omit<NationAsk, 'decidedOn' | 'derived' | 'phasing' | 'weights'> & { decidedOn: Date }
