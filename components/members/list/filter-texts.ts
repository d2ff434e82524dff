import type { ListFilter } from '@/components/members/list/list-links'
import { formatDate, parseDate } from '@/lib/format/dates'
import { listedStatuses, statusGroups } from '@/lib/members/member-list-schemas'
import { sexes } from '@/lib/members/rules/member-fields'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

/** The filter panel as it is typed. */
export interface FilterTexts {
  status: string
  sex: string
  ageFrom: string
  ageTo: string
  joinedFrom: string
  joinedTo: string
  subUnit: string
  incomplete: boolean
}

export type FilterProblem = 'age' | 'date' | 'order'

export function textsOfFilter(filter: ListFilter): FilterTexts {
  return {
    status: filter.status ?? 'living',
    sex: filter.sex ?? '',
    ageFrom: String(filter.ageFrom ?? ''),
    ageTo: String(filter.ageTo ?? ''),
    joinedFrom: formatDate(filter.joinedFrom ?? null),
    joinedTo: formatDate(filter.joinedTo ?? null),
    subUnit: filter.subUnit ?? '',
    incomplete: filter.incomplete === '1',
  }
}

/** What the panel asks for, beside the search; and what of it cannot be asked. */
export function filterOfTexts(
  texts: FilterTexts,
  q: string | undefined,
): { filter: ListFilter; problems: Partial<Record<keyof FilterTexts, FilterProblem>> } {
  const ageFrom = ageOf(texts.ageFrom)
  const ageTo = ageOf(texts.ageTo)
  const joinedFrom = dayOf(texts.joinedFrom)
  const joinedTo = dayOf(texts.joinedTo)
  const problems: Partial<Record<keyof FilterTexts, FilterProblem>> = {
    ...(ageFrom === null ? { ageFrom: 'age' } : {}),
    ...(ageTo === null ? { ageTo: 'age' } : ageFrom && ageTo && ageFrom > ageTo ? { ageTo: 'order' } : {}),
    ...(joinedFrom === null ? { joinedFrom: 'date' } : {}),
    ...(joinedTo === null
      ? { joinedTo: 'date' }
      : joinedFrom && joinedTo && joinedFrom > joinedTo
        ? { joinedTo: 'order' }
        : {}),
  }
  const status = [...statusGroups, ...listedStatuses].find((known) => known === texts.status)
  const filter: ListFilter = {
    q,
    status: status === 'living' ? undefined : status,
    sex: sexes.find((known) => known === texts.sex),
    ageFrom: ageFrom ?? undefined,
    ageTo: ageTo ?? undefined,
    joinedFrom: joinedFrom ?? undefined,
    joinedTo: joinedTo ?? undefined,
    subUnit: texts.subUnit || undefined,
    incomplete: texts.incomplete ? '1' : undefined,
  }
  return { filter, problems }
}

/** Undefined where nothing is asked, null where it is no age. */
function ageOf(text: string): number | null | undefined {
  if (text.trim() === '') return undefined
  const age = Number(text)
  return Number.isInteger(age) && age >= 0 && age <= 150 ? age : null
}

function dayOf(text: string): CalendarDate | null | undefined {
  const parsed = parseDate(text)
  if (parsed.kind === 'blank') return undefined
  return parsed.kind === 'date' ? parsed.value : null
}
