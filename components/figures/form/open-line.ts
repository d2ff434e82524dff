/**
 * Opens the form of a unit, or the list again, by the address: the way back of the phone closes the form, and a
 * form can be shared.
 */
export function openLine(code: string | null, how: 'push' | 'replace' = 'push'): void {
  const params = new URLSearchParams(window.location.search)
  if (code === null) params.delete('line')
  else params.set('line', code)
  const query = params.toString()
  const address = query === '' ? window.location.pathname : `?${query}`
  if (how === 'push') window.history.pushState(null, '', address)
  else window.history.replaceState(null, '', address)
}
