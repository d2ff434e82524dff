'use client'

import { useSearchParams } from 'next/navigation'
import { useMemo } from 'react'
import { HEADLINE_INDICATORS } from '@/lib/reports/rules/headline'
import type { AssignmentColumn } from '@/lib/plans/views'

const PARAM = 'columns'

/** What a new plan begins with; others are added by hand. */
const usual: ReadonlySet<string> = new Set(HEADLINE_INDICATORS)

/** The columns on the screen: those in use, and those that the address adds. */
export function useShownColumns(columns: readonly AssignmentColumn[]): AssignmentColumn[] {
  const added = useSearchParams().get(PARAM)
  return useMemo(() => {
    const codes = new Set(added?.split('.') ?? [])
    const anyUsed = columns.some(({ used }) => used)
    return columns.filter(
      ({ indicator, used }) =>
        used || codes.has(indicator) || (!anyUsed && added === null && usual.has(indicator)),
    )
  }, [columns, added])
}

/** Puts the added columns into the address; the page is not read again for it. */
export function showColumns(shown: readonly AssignmentColumn[], indicator: string, show: boolean): void {
  const codes = new Set(shown.map((column) => column.indicator))
  if (show) codes.add(indicator)
  else codes.delete(indicator)
  const params = new URLSearchParams(window.location.search)
  params.set(PARAM, [...codes].join('.'))
  window.history.replaceState(null, '', `?${params.toString()}`)
}
