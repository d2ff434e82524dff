import { visitsHref } from '@/components/committee/committee-links'
import type { WeakKind, WeakReason } from '@/lib/committee/rules/weak-union'
import { monthParam, type Month } from '@/lib/periods/rules/month'

export type WeakPlace = { unit: string; reason?: WeakKind | null; after?: string | null }

/** The weak unions at and below a unit. */
export function weakHref(federation: string, { unit, reason, after }: WeakPlace): string {
  const params = new URLSearchParams({ unit })
  if (reason) params.set('reason', reason)
  if (after) params.set('after', after)
  return `/${federation}/units/weak?${params.toString()}`
}

/** Where something is done about a reason. */
export function stepHref(federation: string, unit: string, reason: WeakReason): string {
  const query = new URLSearchParams({ unit }).toString()
  switch (reason.kind) {
    case 'no_members':
    case 'few_members':
      return `/${federation}/members?${query}`
    case 'silent':
      return reportHref(federation, unit, reason.since)
    case 'agreement_lapsed':
    case 'agreement_none':
      return `/${federation}/activities/agreements?${query}`
    case 'behind':
      return `/${federation}/plans?${query}`
  }
}

/** The visits to a union. */
export function unionVisitsHref(federation: string, unit: string): string {
  return visitsHref(federation, { unit })
}

function reportHref(federation: string, unit: string, month: Month): string {
  return `/${federation}/figures?${new URLSearchParams({ unit, month: monthParam(month) }).toString()}`
}
