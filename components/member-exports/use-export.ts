'use client'

import { useState } from 'react'
import type { Failure, Outcome } from '@/lib/core/outcome'
import type { ExportMembersInput } from '@/lib/members/export/schemas'
import type { MemberExportView } from '@/lib/members/export/views'

/** Asks for a file and keeps what came of it; `unreachable` where no answer came. */
export function useExport(federation: string) {
  const [busy, setBusy] = useState(false)
  const [made, setMade] = useState<MemberExportView | null>(null)
  const [failure, setFailure] = useState<Pick<Failure, 'message'> | 'unreachable' | null>(null)

  async function ask(input: ExportMembersInput) {
    setBusy(true)
    setFailure(null)
    try {
      const response = await fetch(`/api/${federation}/members/export`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(input),
      })
      const outcome = (await response.json()) as Outcome<MemberExportView>
      if (outcome.ok) setMade(outcome.data)
      else setFailure(outcome)
    } catch {
      setFailure('unreachable')
    } finally {
      setBusy(false)
    }
  }

  function forget() {
    setMade(null)
    setFailure(null)
  }

  return { busy, made, failure, ask, forget }
}
