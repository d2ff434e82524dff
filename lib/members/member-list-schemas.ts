import { z } from 'zod'
import { hiddenStatuses, livingStatuses, memberStatuses } from '@/lib/members/rules/member-status'
import { sexes } from '@/lib/members/rules/member-fields'
import { isCalendarDate, type CalendarDate } from '@/lib/periods/rules/calendar-date'

/** An empty field of a filter form asks for nothing. */
const orNothing = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

const day = orNothing(z.custom<CalendarDate>(isCalendarDate, 'date'))
const age = orNothing(z.coerce.number().int().min(0).max(150))
const unitCode = z.string().max(100)

/** What can stand for several states at once. `living`: who belongs to the union now; `all`: who ever did. */
export const statusGroups = ['living', 'all'] as const
export const listedStatuses = memberStatuses.filter(
  (status): status is Exclude<(typeof memberStatuses)[number], (typeof hiddenStatuses)[number]> =>
    !hiddenStatuses.some((hidden) => hidden === status),
)

/** Which members: the parameters of the list's address, as they stand there. */
const filterFields = {
  unit: orNothing(unitCode),
  /** A name or a part of one, a card or phone number, an identity number or its last digits. */
  q: orNothing(z.string().trim().max(100, 'too_long')),
  status: orNothing(z.enum([...statusGroups, ...listedStatuses])),
  sex: orNothing(z.enum(sexes)),
  /** In years, both included. */
  ageFrom: age,
  ageTo: age,
  subUnit: orNothing(z.uuid()),
  /** Days, both included. */
  joinedFrom: day,
  joinedTo: day,
  /** '1': only records that lack something the tenant asks for. */
  incomplete: orNothing(z.literal('1')),
}

export const memberFilterInput = z.object(filterFields)

export const memberSorts = ['name', 'joined', 'unit'] as const
export const memberDirections = ['asc', 'desc'] as const
export const memberPageSizes = [50, 100] as const

export const listMembersInput = z.object({
  ...filterFields,
  sort: orNothing(z.enum(memberSorts)),
  dir: orNothing(z.enum(memberDirections)),
  size: orNothing(
    z.coerce.number().pipe(z.union([z.literal(memberPageSizes[0]), z.literal(memberPageSizes[1])])),
  ),
  /** The member after which the page begins, or before which it ends: of `nextAfter` and `previousBefore`. */
  after: orNothing(z.uuid()),
  before: orNothing(z.uuid()),
})

export const searchMembersInput = z.object({ q: z.string().max(100, 'too_long').default('') })

export const saveMemberFilterInput = z.object({
  name: z.string().trim().min(1, 'required').max(60, 'too_long'),
  /** The filter itself; the list keeps neither page nor place with it. */
  filter: memberFilterInput.extend({
    sort: orNothing(z.enum(memberSorts)),
    dir: orNothing(z.enum(memberDirections)),
  }),
})
export const removeMemberFilterInput = z.object({ id: z.uuid() })

/** The most members that one act or export may take. */
export const mostMembersAtOnce = 100_000

/** Whom an act is for: those marked, or all that a filter finds but those unmarked. */
export const memberSelectionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('marked'), ids: z.array(z.uuid()).min(1, 'required').max(1000) }),
  z.object({
    kind: z.literal('filter'),
    filter: memberFilterInput,
    /** How many the screen said there are: the act is refused where it would be another number. */
    expected: z.number().int().min(1).max(mostMembersAtOnce),
    except: z.array(z.uuid()).max(1000).default([]),
  }),
])

export const assignSubUnitToMembersInput = z.object({
  /** Made by the screen for this act: sent again, it changes nothing and gives the same answer. */
  key: z.uuid(),
  selection: memberSelectionSchema,
  subUnitId: z.uuid().nullable(),
  on: z.custom<CalendarDate>(isCalendarDate, 'date'),
})

export type MemberFilterInput = z.input<typeof memberFilterInput>
export type MemberFilter = z.output<typeof memberFilterInput>
export type ListMembersInput = z.input<typeof listMembersInput>
export type MemberSelection = z.output<typeof memberSelectionSchema>
export type MemberSort = (typeof memberSorts)[number]
export type MemberDirection = (typeof memberDirections)[number]
export type ListedStatus = (typeof listedStatuses)[number]

/** The states that a filter's status stands for. */
export function statusesOf(status: MemberFilter['status']): readonly ListedStatus[] {
  if (status === undefined || status === 'living') return livingStatuses
  return status === 'all' ? listedStatuses : [status]
}
