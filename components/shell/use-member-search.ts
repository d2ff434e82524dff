'use client'

import { UserRound } from 'lucide-react'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import type { PaletteItem } from '@/components/shell/palette-items'

/** What `/api/[federation]/members/search?q=` answers, as far as the palette shows it. */
const Answer = z.object({
  data: z.object({
    members: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        birth: z.string().nullable(),
        unit: z.object({ name: z.string() }),
      }),
    ),
  }),
})

/** Longer than for units: nobody looks for a person by one letter. */
const PAUSE_MS = 180
const SHORTEST = 2

type Search = { query: string; state: 'idle' | 'searching' | 'failed'; items: PaletteItem[] }

/** The members whom what is typed finds, for those who may read the roster. Earlier results stay until the new ones are there. */
export function useMemberSearch(
  federation: string,
  typed: string,
  allowed: boolean,
): Pick<Search, 'state' | 'items'> {
  const query = allowed && typed.trim().length >= SHORTEST ? typed.trim() : ''
  const [search, setSearch] = useState<Search>({ query: '', state: 'idle', items: [] })

  useEffect(() => {
    if (query === '') return
    const controller = new AbortController()
    const timer = setTimeout(async () => {
      try {
        setSearch({ query, state: 'idle', items: await fetchMembers(federation, query, controller.signal) })
      } catch {
        if (!controller.signal.aborted) setSearch({ query, state: 'failed', items: [] })
      }
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [federation, query])

  if (query === '') return { state: 'idle', items: [] }
  return { state: search.query === query ? search.state : 'searching', items: search.items }
}

async function fetchMembers(federation: string, query: string, signal: AbortSignal): Promise<PaletteItem[]> {
  const params = new URLSearchParams({ q: query })
  const response = await fetch(`/api/${federation}/members/search?${params.toString()}`, { signal })
  const { data } = Answer.parse(await response.json())
  return data.members.map(({ id, name, birth, unit }) => ({
    value: `member:${id}`,
    label: name,
    detail: [birth?.slice(0, 4), unit.name].filter(Boolean).join(' · '),
    icon: UserRound,
    href: `/${federation}/members/${id}`,
  }))
}
