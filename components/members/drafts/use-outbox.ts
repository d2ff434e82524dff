import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { DraftOwner } from '@/components/members/drafts/draft-store'
import { openOutbox } from '@/components/members/drafts/open-outbox'
import type { Outbox, OutboxState } from '@/components/members/drafts/outbox'
import { useHydrated } from '@/components/ui/use-hydrated'

/** The drafts of one union on this machine, sent on whenever the network or the person comes back. */
export function useOutbox({ userId, federation, unit }: DraftOwner): { outbox: Outbox; state: OutboxState } {
  const hydrated = useHydrated()
  const outbox = useMemo(
    () => openOutbox({ userId, federation, unit }, hydrated),
    [userId, federation, unit, hydrated],
  )
  const state = useSyncExternalStore(outbox.subscribe, outbox.getState, outbox.getState)
  useEffect(() => {
    const retry = () => outbox.retryNow()
    retry()
    window.addEventListener('online', retry)
    window.addEventListener('focus', retry)
    return () => {
      window.removeEventListener('online', retry)
      window.removeEventListener('focus', retry)
      outbox.rest()
    }
  }, [outbox])
  return { outbox, state }
}
