import { draftStore, type DraftOwner } from '@/components/members/drafts/draft-store'
import { Outbox } from '@/components/members/drafts/outbox'
import { addInput, editInput } from '@/components/members/form/form-input'
import { machineStorage, noStorage } from '@/components/ui/machine-storage'
import { addMemberAction, editMemberAction } from '@/lib/members/actions'

/** The drafts of one union on this machine; before the scripts of a page run, none. */
export function openOutbox(owner: DraftOwner, hydrated: boolean): Outbox {
  const { federation, unit } = owner
  return new Outbox({
    id: `${owner.userId}:${federation}:${unit}:${hydrated ? 'live' : 'still'}`,
    store: draftStore(hydrated ? machineStorage() : noStorage, owner, Date.now),
    send: (draft) =>
      draft.memberId === null
        ? addMemberAction(federation, addInput(draft, unit))
        : editMemberAction(federation, editInput(draft, draft.memberId, draft.version ?? 1)),
    now: Date.now,
    after: (milliseconds, then) => {
      const timer = setTimeout(then, milliseconds)
      return () => clearTimeout(timer)
    },
  })
}
