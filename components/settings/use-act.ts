'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import type { Failure, Outcome } from '@/lib/core/outcome'

/** Runs an act of a dialog: keeps what went wrong to be shown in it, and renews the page when it went well. */
export function useAct<Input, Data>(
  act: (federation: string, input: Input) => Promise<Outcome<Data>>,
  federation: string,
  onDone: () => void,
) {
  const router = useRouter()
  const [busy, startTransition] = useTransition()
  const [failure, setFailure] = useState<Failure | null>(null)

  function run(input: Input) {
    startTransition(async () => {
      const outcome = await act(federation, input)
      if (!outcome.ok) {
        setFailure(outcome)
        return
      }
      setFailure(null)
      onDone()
      router.refresh()
    })
  }

  return { busy, failure, run, forget: () => setFailure(null) }
}
