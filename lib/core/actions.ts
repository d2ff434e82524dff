'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { beginUnder } from './begin-under'
import { closeSession } from './close-session'

// What the frame's own forms do. They concern the caller's session alone, so they need no capability.

/** Works on under another of one's own assignments; the form names it as `assignmentId`. */
export async function chooseAssignmentAction(form: FormData): Promise<void> {
  const address = await beginUnder(String(form.get('assignmentId') ?? ''))
  // The frame and every page kept in the browser were made under the other assignment.
  revalidatePath('/', 'layout')
  redirect(address)
}

/** Ends this session. */
export async function signOutAction(): Promise<void> {
  await closeSession('this')
  redirect('/sign-in')
}

/** Ends every session of this user, on every device. */
export async function signOutEverywhereAction(): Promise<void> {
  await closeSession('every')
  redirect('/sign-in')
}
