'use client'

import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useBoardVersion } from '@/components/figures/board/board-summary'
import type { EntryBoard } from '@/components/figures/board/entry-board'
import {
  isFiltering,
  NO_FILTER,
  ROW_STATES,
  rowStateOf,
  type RowFilter,
} from '@/components/figures/board/row-filter'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { controlStyle } from '@/components/ui/control-style'
import { NativeSelect } from '@/components/ui/native-select'
import type { GridRow } from '@/lib/figures/views'

interface EntryFiltersProps {
  board: EntryBoard
  rows: readonly GridRow[]
  filter: RowFilter
  onChange: (filter: RowFilter) => void
}

/** Which lines are shown: by name, by where their month stands, by whether something is odd. */
export function EntryFilters({ board, rows, filter, onChange }: EntryFiltersProps) {
  const t = useTranslations('figures.filters')
  useBoardVersion(board)
  const countOf = (state: string) =>
    rows.filter((row) => rowStateOf(row, board.report(row.unitId)?.begun ?? false) === state).length
  const states = ROW_STATES.filter((state) => countOf(state) > 0 || state === filter.state)
  return (
    <div role="search" aria-label={t('label')} className="flex flex-wrap items-center gap-2">
      <span className="relative flex w-full items-center sm:w-56">
        <Search aria-hidden className="text-ink-faint pointer-events-none absolute left-2.5 size-4" />
        <input
          type="search"
          aria-label={t('search')}
          title={t('search_hint')}
          placeholder={t('search')}
          value={filter.text}
          onChange={(event) => onChange({ ...filter, text: event.target.value })}
          className={`${controlStyle} pl-8.5`}
        />
      </span>
      <NativeSelect
        label={t('state')}
        hideLabel
        className="w-48 max-sm:flex-1"
        value={filter.state}
        choices={[
          { value: 'all', label: t('with_count', { name: t('all'), count: rows.length }) },
          ...states.map((state) => ({
            value: state,
            label: t('with_count', { name: t(state), count: countOf(state) }),
          })),
        ]}
        onChange={({ target }) =>
          onChange({ ...filter, state: ROW_STATES.find((state) => state === target.value) ?? 'all' })
        }
      />
      <Checkbox
        label={t('only_marked')}
        checked={filter.onlyMarked}
        onChange={(onlyMarked) => onChange({ ...filter, onlyMarked })}
      />
      {isFiltering(filter) && (
        <Button tone="quiet" size="sm" onClick={() => onChange(NO_FILTER)}>
          {t('clear')}
        </Button>
      )}
    </div>
  )
}
