import type { Month } from '@/lib/periods/rules/month'
import { monthParam } from '@/lib/periods/rules/month'

interface PlanPlace {
  unit?: string | undefined
  through?: Month | undefined
  /** The day whose targets are shown. */
  asOf?: string | null | undefined
}

/** All plans of a unit. */
export function plansHref(federation: string, place: PlanPlace): string {
  return `/${federation}/plans${queryOf(place)}`
}

/** One programme: its decisions, targets and results. */
export function planHref(federation: string, plan: string, place: PlanPlace): string {
  return `/${federation}/plans/${plan}${queryOf(place)}`
}

export function newPlanHref(federation: string): string {
  return `/${federation}/plans/new`
}

/** Where a unit hands the plan's targets down. */
export function assignHref(federation: string, plan: string, unit: string): string {
  return `/${federation}/plans/${plan}/assign?${new URLSearchParams({ unit }).toString()}`
}

function queryOf({ unit, through, asOf }: PlanPlace): string {
  const params = new URLSearchParams()
  if (unit !== undefined) params.set('unit', unit)
  if (through !== undefined) params.set('through', monthParam(through))
  if (asOf) params.set('asOf', asOf)
  const query = params.toString()
  return query === '' ? '' : `?${query}`
}
