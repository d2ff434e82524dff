import type { ExportFormat, ExportMembersInput } from '@/lib/members/export/schemas'
import type { MemberColumnName } from '@/lib/members/rules/member-columns'

const ofFilter: ReadonlySet<string> = new Set([
  'unit',
  'q',
  'status',
  'sex',
  'ageFrom',
  'ageTo',
  'subUnit',
  'joinedFrom',
  'joinedTo',
  'incomplete',
])

/**
 * Asks for what a list's address shows: its filter and order, and not the page it stands at.
 * @param query the address's parameters, without "?"
 */
export function exportRequest(
  query: string,
  format: ExportFormat,
  columns: readonly MemberColumnName[],
): ExportMembersInput {
  const params = [...new URLSearchParams(query)]
  const sort = params.find(([name]) => name === 'sort')?.[1]
  const dir = params.find(([name]) => name === 'dir')?.[1]
  return {
    filter: Object.fromEntries(params.filter(([name]) => ofFilter.has(name))),
    ...(sort === 'joined' || sort === 'unit' ? { sort } : {}),
    ...(dir === 'desc' ? { dir } : {}),
    format,
    columns: [...columns],
  }
}
