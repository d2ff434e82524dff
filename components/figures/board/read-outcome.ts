import type { Outcome } from '@/lib/core/outcome'

/**
 * Reads JSON from our own routes.
 * @throws TypeError when the server cannot be reached or refuses
 */
export async function readOutcome<Data>(
  path: string,
  params: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Data> {
  const response = await fetch(`${path}?${new URLSearchParams(params).toString()}`, { signal })
  const outcome: Outcome<Data> = await response.json()
  if (!outcome.ok) throw new TypeError(outcome.code)
  return outcome.data
}
