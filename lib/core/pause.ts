import 'server-only'
import { setTimeout } from 'node:timers/promises'

/** Waits, but no longer than until the end is announced. */
export async function pause(milliseconds: number, ended: AbortSignal): Promise<void> {
  try {
    await setTimeout(milliseconds, undefined, { signal: ended })
  } catch (error) {
    if (!ended.aborted) throw error
  }
}
