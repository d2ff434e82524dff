'use client'

import { useReducer, useRef } from 'react'
import { editsOf, type Choices } from '@/components/figures/workbook/chosen-edits'
import { newKey } from '@/components/ui/new-key'
import type { Outcome } from '@/lib/core/outcome'
import { mostCellsAtOnce, type RecordFiguresInput } from '@/lib/figures/schemas'
import type { RecordFiguresView } from '@/lib/figures/views'
import type { WorkbookPreviewView } from '@/lib/figures/workbook/views'

/** How far a workbook has come. Without a message the server could not be reached. */
export type WorkbookState =
  | { kind: 'idle' }
  | { kind: 'reading'; name: string }
  | { kind: 'refused'; message: string | null }
  | { kind: 'shown'; name: string; preview: WorkbookPreviewView; failure?: { message: string | null } }
  | { kind: 'saving'; name: string; preview: WorkbookPreviewView }
  | { kind: 'done'; saved: number; kept: number }

/** Where files go and where figures are saved. */
interface Addresses {
  upload: string
  record: string
  /** As addresses write it. */
  month: string
}

/** Sends a workbook to be looked at, and saves what was shown once somebody says so. */
export function useWorkbook({ upload, record, month }: Addresses) {
  const [state, setState] = useReducer((_: WorkbookState, next: WorkbookState) => next, { kind: 'idle' })
  // Sent again after a failure, a piece keeps its key: what was saved is not saved twice.
  const pieces = useRef<RecordFiguresInput[] | null>(null)

  async function read(file: File) {
    pieces.current = null
    setState({ kind: 'reading', name: file.name })
    const outcome = await post<WorkbookPreviewView>(upload, file, 'application/octet-stream')
    if (outcome?.ok) setState({ kind: 'shown', name: file.name, preview: outcome.data })
    else setState({ kind: 'refused', message: outcome?.message ?? null })
  }

  async function save(choices: Choices) {
    if (state.kind !== 'shown') return
    const { name, preview } = state
    pieces.current ??= piecesOf(editsOf(preview.cells, choices), month)
    setState({ kind: 'saving', name, preview })
    let saved = 0
    let kept = 0
    for (const piece of pieces.current) {
      const outcome = await post<RecordFiguresView>(record, JSON.stringify(piece), 'application/json')
      if (!outcome?.ok) {
        setState({ kind: 'shown', name, preview, failure: { message: outcome?.message ?? null } })
        return
      }
      const count = outcome.data.results.filter(({ status }) => status === 'saved').length
      saved += count
      kept += piece.cells.length - count
    }
    setState({ kind: 'done', saved, kept })
  }

  return { state, read, save, forget: () => setState({ kind: 'idle' }) }
}

function piecesOf(cells: RecordFiguresInput['cells'], month: string): RecordFiguresInput[] {
  const count = Math.ceil(cells.length / mostCellsAtOnce)
  return Array.from({ length: count }, (_, index) => ({
    key: newKey(),
    month,
    cells: cells.slice(index * mostCellsAtOnce, (index + 1) * mostCellsAtOnce),
  }))
}

/** Null where the server was not reached, or something else than the product answered. */
async function post<Data>(address: string, body: BodyInit, type: string): Promise<Outcome<Data> | null> {
  try {
    const response = await fetch(address, {
      ...{ method: 'POST', headers: { 'content-type': type }, body },
      signal: AbortSignal.timeout(60_000),
    })
    const answer: unknown = await response.json()
    return typeof answer === 'object' && answer !== null && 'ok' in answer ? (answer as Outcome<Data>) : null
  } catch {
    return null
  }
}
