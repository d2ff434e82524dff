'use client'

import { useSearchParams } from 'next/navigation'
import { useMemo } from 'react'
import { HEADLINE_INDICATORS } from '@/lib/reports/rules/headline'
import type { AssignmentColumn, AssignmentView } from '@/lib/plans/views'

const PARAM = 'columns'

/** What a plan begins with, until its first decision says what it is made of; others are added by hand. */
const usual: ReadonlySet<string> = new Set(HEADLINE_INDICATORS)

/** The columns on the screen: those in use, and those that the address adds. */
export function useShownColumns({
  columns,
  revisions,
}: Pick<AssignmentView, 'columns' | 'revisions'>): AssignmentColumn[] {
  const added = useSearchParams().get(PARAM)
  const begins = revisions.length === 0 && added === null
  return useMemo(() => {
    const codes = new Set(added?.split('.') ?? [])
    return columns.filter(
      ({ indicator, used }) => used || codes.has(indicator) || (begins && usual.has(indicator)),
    )
  }, [columns, added, begins])
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
