import { readBars, type Address } from '@/app/(app)/[federation]/@bars/bars-view'
import { ShellBars } from '@/components/shell/shell-bars'
import { chooseAssignmentAction, signOutAction } from '@/lib/core/actions'

/** The part of the frame that follows the address. */
export async function Bars({ federation, ...address }: Address & { federation: string }) {
  const view = await readBars(federation, address)
  return <ShellBars view={view} chooseAssignment={chooseAssignmentAction} signOut={signOutAction} />
}
