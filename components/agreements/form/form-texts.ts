import { dayInput } from '@/components/members/day-text'
import type { AgreementScope } from '@/lib/agreements/rules/agreement'
import type { AgreementFields, AgreementFormView } from '@/lib/agreements/views'
import { formatDate, parseDate } from '@/lib/format/dates'
import { addDays } from '@/lib/periods/rules/calendar-date'
import { monthsLater } from '@/lib/periods/rules/months-later'

/** A new agreement, one that takes the place of another, or a change in what one says. */
export type FormMode = 'new' | 'renew' | 'edit'

/** What the form holds, as typed. */
export interface FormTexts {
  number: string
  scope: AgreementScope
  signedOn: string
  startsOn: string
  endsOn: string
  workers: string
  employerId: string
  note: string
}

/** What stands in the form at first. One that follows another begins on the day after it. */
export function firstTexts(mode: FormMode, { agreement, unit }: AgreementFormView): FormTexts {
  const scope = unit.rank === 'grassroots' ? 'enterprise' : 'group'
  if (!agreement) return { ...empty, scope }
  const { fields } = agreement
  if (mode === 'edit') return textsOf(fields)
  const { scope: same, workers, employerId } = textsOf(fields)
  return { ...empty, scope: same, workers, employerId, startsOn: formatDate(addDays(fields.endsOn, 1)) }
}

const empty: Omit<FormTexts, 'scope'> = {
  number: '',
  signedOn: '',
  startsOn: '',
  endsOn: '',
  workers: '',
  employerId: '',
  note: '',
}

function textsOf(fields: AgreementFields): FormTexts {
  return {
    number: fields.number ?? '',
    scope: fields.scope,
    signedOn: formatDate(fields.signedOn),
    startsOn: formatDate(fields.startsOn),
    endsOn: formatDate(fields.endsOn),
    workers: fields.workers === null ? '' : String(fields.workers),
    employerId: fields.employerId ?? '',
    note: fields.note ?? '',
  }
}

/** What is sent; what is no day goes as it is, and comes back as the field's problem. */
export function readTexts(texts: FormTexts): FormTexts {
  return {
    ...texts,
    signedOn: dayInput(texts.signedOn),
    startsOn: dayInput(texts.startsOn),
    endsOn: dayInput(texts.endsOn),
    workers: texts.workers.replace(/[.\s]/g, ''),
  }
}

/** The last day of a term of three years from the first day as typed; null where that is no day. */
export function threeYearsFrom(startsOn: string): string | null {
  const day = parseDate(startsOn)
  return day.kind === 'date' ? formatDate(addDays(monthsLater(day.value, 36), -1)) : null
}
