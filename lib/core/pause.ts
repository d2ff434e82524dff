/** Waits, but no longer than until the end is announced. */
export function pause(milliseconds: number, ended: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (ended.aborted) return resolve()
    const timer = setTimeout(resolve, milliseconds)
    ended.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true })
  })
}
