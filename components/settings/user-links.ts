import type { UserListView } from '@/lib/users/views'

/** The same list of users, at another page of it. */
export function usersPageHref(
  federation: string,
  filters: UserListView['filters'],
  after: string | null,
): string {
  const params = new URLSearchParams()
  if (filters.q) params.set('q', filters.q)
  if (filters.role) params.set('role', filters.role)
  if (filters.state !== 'open') params.set('state', filters.state)
  if (after) params.set('after', after)
  const query = params.toString()
  return `/${federation}/settings/users${query ? `?${query}` : ''}`
}
