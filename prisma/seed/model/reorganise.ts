import { v7 as uuidv7 } from 'uuid'
import { addDays, type CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { UnionSeed } from '@/prisma/seed/model/make-union'
import { federationOf } from '@/prisma/seed/model/unit-draft'
import type { UnitDraft, UnitEventDraft } from '@/prisma/seed/model/world'
import { randomFor } from '@/prisma/seed/random'

/** The decision that recognised a union founded in the period. */
export function foundingEvent({ unit }: UnionSeed): UnitEventDraft {
  return event('establish', federationOf(unit), unit, unit.establishedOn, null, [{ unit, part: 'subject' }])
}

/** Ends a union for good. */
export function dissolve(ended: UnionSeed, effectiveOn: CalendarDate): UnitEventDraft {
  ended.unit.closedOn = effectiveOn
  return event('dissolve', federationOf(ended.unit), ended.unit, effectiveOn, 'Đơn vị ngừng hoạt động.', [
    { unit: ended.unit, part: 'predecessor' },
  ])
}

/** Ends a union and hands its members to another of the same federation. */
export function merge(ended: UnionSeed, heir: UnionSeed, effectiveOn: CalendarDate): UnitEventDraft {
  ended.unit.closedOn = effectiveOn
  ended.heir = heir.unit
  return event('merge', federationOf(heir.unit), ended.unit, effectiveOn, 'Sắp xếp lại tổ chức của đơn vị.', [
    { unit: ended.unit, part: 'predecessor' },
    { unit: heir.unit, part: 'successor' },
  ])
}

/** The smallest union that can be merged into a larger one of its ownership, and the largest of these. */
export function mergeable(unions: readonly UnionSeed[]): { ended: UnionSeed; heir: UnionSeed } {
  const living = unions.filter(({ unit, founding }) => unit.closedOn === null && founding === null)
  const bySize = [...living].sort((a, b) => a.openingMembers - b.openingMembers)
  for (const ended of bySize) {
    const heir = bySize.findLast(({ unit }) => unit !== ended.unit && unit.ownership === ended.unit.ownership)
    if (heir) return { ended, heir }
  }
  throw new RangeError('No two unions can be merged')
}

/** An event of the register, decided a good week before it takes effect; foundings on the day. */
export function event(
  kind: UnitEventDraft['kind'],
  under: UnitDraft,
  about: UnitDraft,
  effectiveOn: CalendarDate,
  reason: string | null,
  links: UnitEventDraft['links'],
): UnitEventDraft {
  const number = randomFor('decision', kind, about.code).int(10, 480)
  return {
    id: uuidv7(),
    kind,
    // MH: minh họa. No such decision exists.
    decisionNumber: `${number}-MH/QĐ-CĐ`,
    decidedOn: kind === 'establish' ? effectiveOn : addDays(effectiveOn, -12),
    effectiveOn,
    reason,
    under,
    links,
  }
}
