'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useState } from 'react'
import type { Outcome } from '@/lib/core/outcome'
import type { ImportState } from '@/lib/members/imports/schemas'

const askEveryMs = 1000
const askAgainMs = 4000

/** An import of any register, as far as its way goes. */
interface Progress {
  state: ImportState
  progress: { done: number; total: number }
}

/**
 * How far a running import is, asked for every second while the page is looked at. A new state brings the page
 * up to date. `lost`: the server cannot be asked; the work goes on without us.
 * @param address where the import is asked for
 */
export function useImportProgress(address: string, view: Progress & { id: string }) {
  const router = useRouter()
  const [now, setNow] = useState<Progress>(view)
  const [lost, setLost] = useState(false)

  const ask = useEffectEvent(async (signal: AbortSignal): Promise<number> => {
    if (document.hidden) return askEveryMs
    try {
      const response = await fetch(address, { signal, cache: 'no-store' })
      const outcome = (await response.json()) as Outcome<Progress>
      if (!outcome.ok) throw new Error(outcome.code)
      setLost(false)
      setNow(outcome.data)
      if (outcome.data.state !== view.state) router.refresh()
      return askEveryMs
    } catch {
      if (!signal.aborted) setLost(true)
      return askAgainMs
    }
  })

  useEffect(() => {
    const stop = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    async function turn() {
      const wait = await ask(stop.signal)
      if (!stop.signal.aborted) timer = setTimeout(() => void turn(), wait)
    }
    timer = setTimeout(() => void turn(), askEveryMs / 2)
    return () => {
      stop.abort()
      clearTimeout(timer)
    }
  }, [view.id, view.state])

  return { now: now.state === view.state ? now : view, lost }
}
