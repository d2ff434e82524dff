/** The address of the page after `after`, with the same question; null on the last. */
export function nextPage(
  path: string,
  query: Readonly<Record<string, string | undefined>>,
  after: string | null,
): string | null {
  if (after === null) return null
  const asked = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === undefined || name === 'after' ? [] : [[name, value]],
  )
  return `/api/v1${path}?${new URLSearchParams([...asked, ['after', after]])}`
}
