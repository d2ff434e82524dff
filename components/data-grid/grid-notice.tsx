import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { GridController } from '@/components/data-grid/grid-controller'
import type { GridLabels } from '@/components/data-grid/grid-types'
import { isSingle, sizeOf } from '@/components/data-grid/rectangle'
import { rangeOf } from '@/components/data-grid/selection'
import { useGridValue } from '@/components/data-grid/use-grid-value'

/** Selecting goes on while keys repeat or the mouse moves: only where it rests is it read out. */
const SELECTION_REST_MS = 500

interface GridNoticeProps {
  readonly controller: GridController
  readonly labels: GridLabels
}

/** What the grid has to say: read out always; in view too, until dismissed, where it reports a problem. */
export function GridNotice({ controller, labels }: GridNoticeProps) {
  const notice = useGridValue(controller, (state) => state.notice)
  return (
    <>
      <p role="status" className="sr-only">
        {/* A new element each time, so that the same sentence is read out again. */}
        <span key={notice?.id}>{notice?.text}</span>
      </p>
      <SelectionStatus controller={controller} labels={labels} />
      {notice?.stays && (
        <div className="border-line-strong bg-surface-raised text-ink shadow-popup text-table absolute bottom-3 left-3 z-30 flex max-w-[calc(100%-1.5rem)] items-start gap-2 rounded-md border py-2 pr-1 pl-3 print:hidden">
          <span aria-hidden>{notice.text}</span>
          <button
            type="button"
            aria-label={labels.dismiss}
            className="text-ink-soft outline-focus hover:bg-surface-sunken grid size-6 shrink-0 place-items-center rounded-sm focus-visible:outline-2"
            onClick={controller.dismissNotice}
          >
            <X aria-hidden className="size-4" />
          </button>
        </div>
      )}
    </>
  )
}

function SelectionStatus({ controller, labels }: GridNoticeProps) {
  const size = useGridValue(controller, ({ selection }) => {
    const range = rangeOf(selection)
    const { rows, columns } = sizeOf(range)
    return isSingle(range) ? '' : `${rows} ${columns}`
  })
  const [settled, setSettled] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSettled(size), SELECTION_REST_MS)
    return () => clearTimeout(timer)
  }, [size])
  const [rows = 0, columns = 0] = settled.split(' ').map(Number)
  return (
    <p role="status" className="sr-only">
      {settled === '' ? '' : labels.selected({ rows, columns })}
    </p>
  )
}
