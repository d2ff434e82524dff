'use client'

import { BottomNav } from '@/components/shell/bottom-nav'
import type { ShellView } from '@/components/shell/shell-view'
import { TopBar } from '@/components/shell/top-bar'

export type ShellActs = {
  /** Takes a form with `assignmentId`. */
  chooseAssignment: (form: FormData) => Promise<void>
  signOut: () => Promise<void>
}

/** The part of the frame that follows the address: where and when one looks, and what waits. */
export function ShellBars({ view, chooseAssignment, signOut }: ShellActs & { view: ShellView }) {
  return (
    <>
      <TopBar view={view} chooseAssignment={chooseAssignment} signOut={signOut} />
      <BottomNav federation={view.federation.code} nav={view.nav} waitingCount={view.waitingCount} />
    </>
  )
}
