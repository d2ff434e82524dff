'use client'

import { useEffect, useState } from 'react'
import { searchDestinationsAction } from '@/lib/members/transfers/actions'
import type { DestinationView } from '@/lib/members/transfers/views'

const waitMs = 250

export interface FoundDestinations {
  /** What was asked for; another query than the typed one means that the answer is on its way. */
  query: string
  unions: readonly DestinationView[]
}

/** Unions of the federation by a part of their name, asked for once typing pauses. */
export function useDestinations(federation: string, query: string): FoundDestinations & { waiting: boolean } {
  const [found, setFound] = useState<FoundDestinations>({ query: '', unions: [] })
  const asked = query.trim()

  useEffect(() => {
    if (asked === '') return
    let current = true
    const timer = setTimeout(() => {
      searchDestinationsAction(federation, { q: asked }).then(
        (outcome) => {
          if (current) setFound({ query: asked, unions: outcome.ok ? outcome.data.units : [] })
        },
        () => {
          if (current) setFound({ query: asked, unions: [] })
        },
      )
    }, waitMs)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [federation, asked])

  return asked === ''
    ? { query: '', unions: [], waiting: false }
    : { ...found, waiting: found.query !== asked }
}
