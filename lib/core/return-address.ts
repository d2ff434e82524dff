/**
 * Where to go after sign-in: the address asked for when it is a page of this site, else the start. Anything a
 * browser could read as another site (`//elsewhere`, `/\elsewhere`) or that would come back here is dropped.
 */
export function returnAddress(next: string | undefined): string {
  if (!next?.startsWith('/') || /[\\\p{Cc}]/u.test(next)) return '/'
  const site = 'https://site.invalid'
  const parsed = URL.canParse(next, site) ? new URL(next, site) : null
  if (parsed?.origin !== site || /^\/(\/|(sign-in|api)(\/|$))/.test(parsed.pathname)) return '/'
  return parsed.pathname + parsed.search + parsed.hash
}
