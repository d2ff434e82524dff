'use client'

import { useEffect, useState } from 'react'
import { z } from 'zod'

/** What `/api/[federation]/search?q=` answers. */
const Answer = z.object({
  data: z.object({
    units: z.array(z.object({ code: z.string(), name: z.string(), parentName: z.string().nullish() })),
  }),
})

export interface FoundUnit {
  code: string
  name: string
  parentName?: string | null | undefined
}

/** Long enough for the next key, short enough not to be waited for. */
const PAUSE_MS = 200

/** Units in reach whose name holds what is typed, asked for once typing pauses. */
export function useFoundUnits(federation: string, typed: string) {
  const asked = typed.trim()
  const [found, setFound] = useState<{ query: string; units: FoundUnit[]; failed: boolean }>({
    query: '',
    units: [],
    failed: false,
  })

  useEffect(() => {
    if (asked === '') return
    const controller = new AbortController()
    const timer = setTimeout(async () => {
      try {
        const answer = await fetch(`/api/${federation}/search?q=${encodeURIComponent(asked)}`, {
          signal: controller.signal,
        })
        const { units } = Answer.parse(await answer.json()).data
        setFound({ query: asked, units, failed: false })
      } catch {
        if (!controller.signal.aborted) setFound({ query: asked, units: [], failed: true })
      }
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [federation, asked])

  return asked === ''
    ? { query: '', units: [], failed: false, waiting: false }
    : { ...found, waiting: found.query !== asked }
}
