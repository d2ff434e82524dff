import { countInput } from '@/components/founding/count-field'
import { dayInput } from '@/components/members/day-text'
import { formatDate } from '@/lib/format/dates'
import { employerFieldNames, type EmployerFields } from '@/lib/employers/rules/employer-fields'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

/** An employer's fields as they stand in its form. */
export type FieldTexts = Record<(typeof employerFieldNames)[number], string>

/** What a new employer's form holds besides. */
export interface OpeningTexts {
  unit: string
  workers: string
  women: string
  workersOn: string
  union: { code: string; name: string } | null
  unionOn: string
}

export const emptyTexts: FieldTexts = {
  name: '',
  taxCode: '',
  ownership: '',
  industryCode: '',
  communeCode: '',
  address: '',
  phone: '',
  contact: '',
  note: '',
}

/** Fields as they are typed: a phone number as people write it. */
export function textsOf(fields: EmployerFields): FieldTexts {
  return Object.fromEntries(
    employerFieldNames.map((name) => {
      const value = fields[name] ?? ''
      return [name, name === 'phone' ? value.replace(/^\+84/, '0') : value]
    }),
  ) as FieldTexts
}

export function openingTexts(unit: string, today: CalendarDate): OpeningTexts {
  return {
    unit,
    workers: '',
    women: '',
    workersOn: formatDate(today),
    union: null,
    unionOn: formatDate(today),
  }
}

/** What is sent of the opening: its size and its union only where they were given. */
export function openingInput({ unit, workers, women, workersOn, union, unionOn }: OpeningTexts): object {
  const sized = workers.trim() !== '' || women.trim() !== ''
  return {
    unit,
    ...(sized && {
      workforce: { on: dayInput(workersOn), workers: countInput(workers), women: countInput(women) },
    }),
    ...(union && { union: { code: union.code, on: dayInput(unionOn) } }),
  }
}
