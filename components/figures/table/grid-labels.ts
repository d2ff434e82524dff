import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { GridLabels } from '@/components/data-grid/grid-types'

/** What the grid says, in the user's language. */
export function useGridLabels(): GridLabels {
  const t = useTranslations('figures.grid')
  return useMemo(
    () => ({
      help: t('help'),
      selected: ({ rows, columns }) => t('selected', { rows, columns }),
      copied: ({ rows, columns }) => t('copied', { cells: rows * columns }),
      cut: ({ cells, skipped }) => t('cut', { cells, skipped }),
      pasted: ({ cells, skipped, overflowCells }) => t('pasted', { cells, skipped, overflow: overflowCells }),
      filled: ({ cells, skipped }) => t('filled', { cells, skipped }),
      cleared: ({ cells, skipped }) => t('cleared', { cells, skipped }),
      undone: ({ cells, skipped }) => t('undone', { cells, skipped }),
      redone: ({ cells, skipped }) => t('redone', { cells, skipped }),
      nothingToUndo: t('nothing_to_undo'),
      nothingToRedo: t('nothing_to_redo'),
      readOnly: t('read_only'),
      tone: {
        saved: t('tone.saved'),
        saving: t('tone.saving'),
        pending: t('tone.pending'),
        error: t('tone.error'),
        warning: t('tone.warning'),
        conflict: t('tone.conflict'),
      },
      note: t('note'),
      dismiss: t('dismiss'),
    }),
    [t],
  )
}
