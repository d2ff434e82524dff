'use client'

import { Building2 } from 'lucide-react'
import { usePathname, useSearchParams } from 'next/navigation'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import type { PaletteItem } from '@/components/shell/palette-items'
import { partHref, placeOf } from '@/components/shell/shell-links'

/** What `/api/[federation]/search?q=` answers. */
const Answer = z.object({
  data: z.object({
    units: z.array(z.object({ code: z.string(), name: z.string(), parentName: z.string().nullish() })),
  }),
})

/** Long enough for the next key, short enough not to be noticed. */
const PAUSE_MS = 120

type Search = { query: string; state: 'idle' | 'searching' | 'failed'; items: PaletteItem[] }

/** The units whose name holds what is typed. Earlier results stay until the new ones are there. */
export function useUnitSearch(federation: string, typed: string): Pick<Search, 'state' | 'items'> {
  const query = typed.trim()
  const { month } = placeOf(usePathname(), useSearchParams())
  const [search, setSearch] = useState<Search>({ query: '', state: 'idle', items: [] })

  useEffect(() => {
    if (query === '') return
    const controller = new AbortController()
    const timer = setTimeout(async () => {
      try {
        const { units } = await fetchUnits(federation, query, controller.signal)
        const items = units.map((unit) => ({
          value: `unit:${unit.code}`,
          label: unit.name,
          ...(unit.parentName ? { detail: unit.parentName } : {}),
          icon: Building2,
          href: partHref(federation, 'dashboard', { unit: unit.code, month }),
        }))
        setSearch({ query, state: 'idle', items })
      } catch {
        if (!controller.signal.aborted) setSearch({ query, state: 'failed', items: [] })
      }
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [federation, query, month])

  if (query === '') return { state: 'idle', items: [] }
  return { state: search.query === query ? search.state : 'searching', items: search.items }
}

async function fetchUnits(federation: string, query: string, signal: AbortSignal) {
  const response = await fetch(`/api/${federation}/search?q=${encodeURIComponent(query)}`, { signal })
  if (!response.ok) throw new Error(`search answered ${response.status}`)
  return Answer.parse(await response.json()).data
}
