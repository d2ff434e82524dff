'use client'

import { useRef, useState } from 'react'
import type { Outcome } from '@/lib/core/outcome'

export type UploadState =
  | { kind: 'idle' }
  | { kind: 'sending'; name: string; sent: number; size: number }
  | { kind: 'refused'; message: string | null }
  | { kind: 'stopped' }

/** What a server answers to a list of any register. */
export interface StartedUpload {
  id: string
  alreadyDone: boolean
}

/**
 * Sends a file to the server and tells how far it is; `fetch` cannot tell, so the older way is used.
 * @param addressOf where a file of that name goes
 */
export function useUpload(addressOf: (fileName: string) => string, onDone: (started: StartedUpload) => void) {
  const [state, setState] = useState<UploadState>({ kind: 'idle' })
  const request = useRef<XMLHttpRequest | null>(null)

  function send(file: File) {
    const sending = new XMLHttpRequest()
    request.current = sending
    sending.open('POST', addressOf(file.name.slice(-200)))
    sending.setRequestHeader('content-type', 'application/octet-stream')
    sending.upload.onprogress = ({ loaded }) =>
      setState({ kind: 'sending', name: file.name, sent: Math.min(loaded, file.size), size: file.size })
    sending.onload = () => {
      const outcome = outcomeOf(sending.responseText)
      if (outcome?.ok) onDone(outcome.data)
      else setState({ kind: 'refused', message: outcome?.message ?? null })
    }
    sending.onerror = () => setState({ kind: 'refused', message: null })
    sending.onabort = () => setState({ kind: 'stopped' })
    setState({ kind: 'sending', name: file.name, sent: 0, size: file.size })
    sending.send(file)
  }

  return { state, send, stop: () => request.current?.abort(), forget: () => setState({ kind: 'idle' }) }
}

/** Null where something else than the product answered: a proxy, an error page. */
function outcomeOf(text: string): Outcome<StartedUpload> | null {
  try {
    const answer: unknown = JSON.parse(text)
    return typeof answer === 'object' && answer !== null && 'ok' in answer
      ? (answer as Outcome<StartedUpload>)
      : null
  } catch {
    return null
  }
}
