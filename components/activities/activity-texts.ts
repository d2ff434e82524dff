import { dayInput } from '@/components/members/day-text'
import type { ActivityFields, ActivityKind } from '@/lib/activities/rules/activity'
import { formatDate } from '@/lib/format/dates'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

/** The fields of a record as somebody types them. */
export interface ActivityTexts {
  kind: ActivityKind
  happenedOn: string
  title: string
  amount: string
  participants: string
  done: boolean
  note: string
}

export function textsOfActivity(fields: ActivityFields): ActivityTexts {
  return {
    kind: fields.kind,
    happenedOn: formatDate(fields.happenedOn),
    title: fields.title,
    amount: String(fields.amount),
    participants: fields.participants === null ? '' : String(fields.participants),
    done: fields.done,
    note: fields.note ?? '',
  }
}

export function emptyTexts(kind: ActivityKind, today: CalendarDate): ActivityTexts {
  const rest = { title: '', amount: '1', participants: '', done: true, note: '' }
  return { kind, happenedOn: formatDate(today), ...rest }
}

/** What is sent of them; the server reads and answers for each field. */
export function inputOfTexts({ kind, happenedOn, title, amount, participants, done, note }: ActivityTexts) {
  const number = (text: string) => text.replace(/[.\s]/g, '')
  const counted = { amount: number(amount) || '1', participants: number(participants) }
  return { kind, happenedOn: dayInput(happenedOn), title, ...counted, done, note }
}
