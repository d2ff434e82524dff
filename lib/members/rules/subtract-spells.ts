import type { Spell } from '@/lib/members/rules/membership'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

type Days = Pick<Spell, 'from' | 'to'>

/**
 * What is left of an entry's days where another entry of the same person stands: each day belongs to one of the
 * two, and none is lost.
 */
export function subtractSpells(spells: readonly Spell[], others: readonly Days[]): Spell[] {
  return others.reduce<Spell[]>((left, other) => left.flatMap((spell) => without(spell, other)), [...spells])
}

function without(spell: Spell, other: Days): Spell[] {
  const apart = (other.to !== null && other.to <= spell.from) || (spell.to !== null && spell.to <= other.from)
  if (apart) return [spell]
  const before: Spell[] = spell.from < other.from ? [{ ...spell, to: other.from }] : []
  const after: Spell[] =
    other.to !== null && isLater(spell.to, other.to) ? [{ ...spell, from: other.to }] : []
  return [...before, ...after]
}

function isLater(end: CalendarDate | null, day: CalendarDate): boolean {
  return end === null || end > day
}
