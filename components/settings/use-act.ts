'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, useTransition } from 'react'
import type { Failure, Outcome } from '@/lib/core/outcome'

/**
 * Runs an act of a dialog: keeps what went wrong to be shown in it, with the focus on the first field to mend,
 * and renews the page when it went well.
 */
export function useAct<Input, Data>(
  act: (federation: string, input: Input) => Promise<Outcome<Data>>,
  federation: string,
  onDone: () => void,
) {
  const router = useRouter()
  const [busy, startTransition] = useTransition()
  const [failure, setFailure] = useState<Failure | null>(null)
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    if (failure) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [failure])

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

  return { busy, failure, form, run, forget: () => setFailure(null) }
}
