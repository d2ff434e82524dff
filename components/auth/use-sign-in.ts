'use client'

import { getCsrfToken, signIn } from 'next-auth/react'
import { useState } from 'react'

/** Why there is no session yet; which half of the pair was wrong is never said. */
export type SignInProblem = 'wrong_credentials' | 'throttled' | 'unreachable'

export type Pair = { login: string; password: string }

/** Signs in and goes on to `returnTo`, with a full load so that nothing of an earlier user stays in memory. */
export function useSignIn(returnTo: string, onProblem: () => void) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<SignInProblem | null>(null)

  async function submit(pair: Pair) {
    setBusy(true)
    const found = await attempt(pair)
    if (found === null) {
      window.location.replace(returnTo)
      return
    }
    setProblem(found)
    setBusy(false)
    onProblem()
  }

  return { busy, problem, submit, forget: () => setProblem(null) }
}

async function attempt(pair: Pair): Promise<SignInProblem | null> {
  try {
    // next-auth leaves the page when it cannot reach its server: ask first.
    if ((await getCsrfToken()) === undefined) return 'unreachable'
    const answer = await signIn('credentials', { ...pair, redirect: false })
    if (answer?.ok) return null
    return answer?.error === 'throttled' || answer?.error === 'wrong_credentials'
      ? answer.error
      : 'unreachable'
  } catch {
    return 'unreachable'
  }
}
