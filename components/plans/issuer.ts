import type { PlanRevisionView } from '@/lib/plans/views'

/** Tells issuers apart; all that stand above what the reader may look at are one. */
export function issuerKey({ issuer }: Pick<PlanRevisionView, 'issuer'>): string {
  return issuer?.code ?? ''
}

/** Of each issuer the last decision holds. */
export function holds(revision: PlanRevisionView, all: readonly PlanRevisionView[]): boolean {
  return all.find((other) => issuerKey(other) === issuerKey(revision))?.revision === revision.revision
}
