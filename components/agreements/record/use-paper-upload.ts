'use client'

import { useRef, useState } from 'react'
import { agreementFilesApi } from '@/components/agreements/agreement-links'
import { largestPaper } from '@/lib/agreements/rules/paper-file'
import type { AddedFileView } from '@/lib/agreements/views'
import type { Outcome } from '@/lib/core/outcome'

export type PaperUpload =
  | { kind: 'idle' | 'stopped' | 'too_large' }
  | { kind: 'sending'; name: string; sent: number; size: number }
  /** Without a message the server could not be reached. */
  | { kind: 'refused'; message: string | null }

/** Sends a file of an agreement and tells how far it is; `fetch` cannot tell, so the older way is used. */
export function usePaperUpload(
  federation: string,
  agreementId: string,
  onDone: (added: AddedFileView) => void,
) {
  const [state, setState] = useState<PaperUpload>({ kind: 'idle' })
  const request = useRef<XMLHttpRequest | null>(null)

  function send(file: File) {
    if (file.size > largestPaper) {
      setState({ kind: 'too_large' })
      return
    }
    const sending = new XMLHttpRequest()
    request.current = sending
    const at = (sent: number): PaperUpload => ({ kind: 'sending', name: file.name, sent, size: file.size })
    sending.open('POST', agreementFilesApi(federation, agreementId, { fileName: file.name.slice(-200) }))
    sending.setRequestHeader('content-type', 'application/octet-stream')
    sending.upload.onprogress = ({ loaded }) => setState(at(Math.min(loaded, file.size)))
    sending.onload = () => {
      const outcome = outcomeOf(sending.responseText)
      setState(outcome?.ok ? { kind: 'idle' } : { kind: 'refused', message: outcome?.message ?? null })
      if (outcome?.ok) onDone(outcome.data)
    }
    sending.onerror = () => setState({ kind: 'refused', message: null })
    sending.onabort = () => setState({ kind: 'stopped' })
    setState(at(0))
    sending.send(file)
  }

  return { state, send, stop: () => request.current?.abort() }
}

/** Null where something else than the product answered: a proxy, an error page. */
function outcomeOf(text: string): Outcome<AddedFileView> | null {
  try {
    const answer: unknown = JSON.parse(text)
    return typeof answer === 'object' && answer !== null && 'ok' in answer
      ? (answer as Outcome<AddedFileView>)
      : null
  } catch {
    return null
  }
}
