import { useTranslations } from 'next-intl'
import { useMemo, useSyncExternalStore } from 'react'
import type { Column } from '@/components/data-grid/grid-types'
import { useColumnTexts } from '@/components/figures/table/column-texts'
import type { AssignBoard } from '@/components/plans/assign/assign-board'
import type { AssignmentColumn } from '@/lib/plans/views'

/** The heads of the grid: name and how its targets are worded. The same object until one of these changes. */
export function useColumnHeads(board: AssignBoard, columns: readonly AssignmentColumn[]): Column[] {
  const t = useTranslations('plans.assign')
  const { measure } = useColumnTexts()
  const read = () => columns.map(({ indicator }) => board.wordsOf(indicator).comparison).join(' ')
  const wording = useSyncExternalStore(board.subscribe, read, read)
  return useMemo(() => {
    const comparisons = wording.split(' ')
    return columns.map((column, at): Column => {
      const comparison = comparisonOf(comparisons[at])
      return {
        id: column.indicator,
        label: `${column.shortName} ${t(`sign.${comparison}`)}`,
        title: t('column_title', {
          name: column.name,
          measure: measure(column.measure),
          comparison: t(`comparison.${comparison}`),
        }),
        width: column.kind === 'ratio' ? 92 : 108,
        inputMode: column.kind === 'ratio' ? 'decimal' : 'numeric',
      }
    })
  }, [columns, wording, t, measure])
}

function comparisonOf(text: string | undefined) {
  return text === 'above' || text === 'about' || text === 'exactly' ? text : 'at_least'
}
