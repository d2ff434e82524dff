'use client'

import { ArrowRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { CellKey } from '@/components/data-grid/grid-types'
import type { EntryBoard } from '@/components/figures/board/entry-board'
import type { SubmitLine } from '@/components/figures/submit/submit-plan'
import type { FormColumn } from '@/lib/figures/views'

interface LackingUnitsProps {
  board: EntryBoard
  columns: readonly FormColumn[]
  lines: readonly SubmitLine[]
  onGo: (cell: CellKey) => void
}

/** A list longer than this is worked through in the grid, by the status line. */
const mostUnits = 40

/** The units that lack something, and each thing with the way to it. */
export function LackingUnits({ board, columns, lines, onGo }: LackingUnitsProps) {
  const t = useTranslations('figures.submit')
  if (lines.length === 0) return null
  return (
    <section>
      <h3 className="text-base">{t('not_ready', { count: lines.length })}</h3>
      <ul className="mt-2 flex flex-col gap-3">
        {lines.slice(0, mostUnits).map((line) => (
          <li key={line.row.code}>
            <h4 className="text-table font-strong">{line.row.name}</h4>
            <ul>
              {thingsOf(line, board, columns, t).map(({ indicator, text }) => (
                <li key={`${indicator} ${text}`}>
                  <button
                    type="button"
                    onClick={() => onGo({ rowId: line.row.unitId, columnId: indicator })}
                    className="hover:bg-surface-hover text-table group flex w-full items-start gap-2 rounded-md px-2 py-1 text-left pointer-coarse:min-h-11"
                  >
                    <span className="min-w-0 flex-1">{text}</span>
                    <ArrowRight
                      aria-hidden
                      className="text-ink-faint group-hover:text-primary mt-0.5 size-4"
                    />
                  </button>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {lines.length > mostUnits && (
        <p className="text-ink-soft text-table mt-2">
          {t('more_units', { count: lines.length - mostUnits })}
        </p>
      )}
    </section>
  )
}

type Thing = { indicator: string; text: string }

/** A line in which nothing stands is one thing to do, not one for each cell. */
function thingsOf(
  { row, blanks, errors, conflicts, warnings }: SubmitLine,
  board: EntryBoard,
  columns: readonly FormColumn[],
  t: ReturnType<typeof useTranslations<'figures.submit'>>,
): Thing[] {
  const nameOf = (code: string) => columns.find(({ indicator }) => indicator === code)?.name ?? code
  const [firstBlank] = blanks
  if (firstBlank !== undefined && !board.report(row.unitId)?.begun)
    return [{ indicator: firstBlank, text: t('nothing_entered') }]
  const sentence = (indicator: string) => ({
    indicator,
    text: `${nameOf(indicator)}: ${board.store.getCell(row.unitId, indicator).message ?? ''}`,
  })
  return [
    ...blanks.map((indicator) => ({ indicator, text: t('blank_line', { indicator: nameOf(indicator) }) })),
    ...errors.map(sentence),
    ...conflicts.map((indicator) => ({
      indicator,
      text: t('conflict_line', { indicator: nameOf(indicator) }),
    })),
    ...warnings.map(sentence),
  ]
}
