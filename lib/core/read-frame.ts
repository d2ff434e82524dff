import 'server-only'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { Context } from './context'
import { frameOf, type FrameView } from './frame'
import { pageContext } from './resolve-context'
import { readSession } from './session'

interface Frame {
  ctx: Context
  frame: FrameView
  login: string
}

/** The context of a request in a federation and the frame for it, once for all that a page is made of. */
export const readFrame = cache(async (federation: string): Promise<Frame> => {
  const ctx = await pageContext(federation)
  const session = await readSession()
  if (!session) redirect('/sign-in')
  return { ctx, frame: frameOf(session, ctx), login: session.login }
})
