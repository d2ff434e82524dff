import { calendarDate, type CalendarDate } from '@/lib/periods/rules/calendar-date'
import { monthNumber, yearOf, type Month } from '@/lib/periods/rules/month'
import { allocateByWeights } from '@/lib/plans/rules/largest-remainder'
import { proposeUnitCode } from '@/lib/units/rules/unit-code'
import { drawAppetite, drawOwnership, drawSize, type Mix } from '@/prisma/seed/model/ownership'
import { unionUnder } from '@/prisma/seed/model/unit-draft'
import type { Ownership, UnitDraft } from '@/prisma/seed/model/world'
import { unionName, type Field } from '@/prisma/seed/names'
import { randomFor } from '@/prisma/seed/random'

/** A grassroots union with what decides how many members it has and wins. */
export type UnionSeed = {
  unit: UnitDraft
  /** Members before the first month; 0 where it is founded later. */
  openingMembers: number
  /** The month in which it is founded and the members it begins with; null for one that was there before. */
  founding: { month: Month; members: number } | null
  /** How eagerly it wins members, for its size. */
  appetite: number
  /** Where its members went, if it was merged. */
  heir: UnitDraft | null
}

/** Makes the unions of one tenant; no two get the same name. */
export class UnionMaker {
  private readonly taken = new Set<string>()

  /** The unions of a federation from before the first month, who share its members; `names` name the first. */
  standing(
    federation: UnitDraft,
    words: { count: number; members: number; mix: Mix; field: Field; latestYear: number },
    names: readonly { name: string; ownership: Ownership }[] = [],
  ): UnionSeed[] {
    const drawn = Array.from({ length: words.count }, (_, index) => {
      const random = randomFor('standing', federation.path, index)
      const ownership = names[index]?.ownership ?? drawOwnership(random, words.mix)
      const establishedOn = calendarDate(
        random.int(1995, words.latestYear),
        random.int(1, 12),
        random.int(1, 28),
      )
      return { random, ownership, establishedOn, size: drawSize(random, ownership) }
    })
    const sizes = allocateByWeights(
      words.members,
      drawn.map(({ size }) => size),
    )
    return drawn.map(({ random, ownership, establishedOn }, index) => {
      const subject = `standing ${index}`
      const unit = this.make(federation, subject, ownership, words.field, establishedOn, names[index]?.name)
      const appetite = drawAppetite(random, ownership)
      return { unit, openingMembers: Math.max(8, sizes[index] ?? 0), founding: null, appetite, heir: null }
    })
  }

  /** A union founded on some day of the month with these members. */
  founded(
    federation: UnitDraft,
    words: { subject: string; month: Month; members: number; ownership: Ownership; field: Field },
  ): UnionSeed {
    const { subject, month, members, ownership, field } = words
    const random = randomFor('founded', federation.path, subject)
    const establishedOn = calendarDate(yearOf(month), monthNumber(month), random.int(3, 26))
    const unit = this.make(federation, `founded ${subject}`, ownership, field, establishedOn)
    const appetite = drawAppetite(random, ownership)
    return { unit, openingMembers: 0, founding: { month, members }, appetite, heir: null }
  }

  private make(
    federation: UnitDraft,
    subject: string,
    ownership: Ownership,
    field: Field,
    establishedOn: CalendarDate,
    wantedName?: string,
  ): UnitDraft {
    const random = randomFor('union name', federation.path, subject)
    let name = wantedName ?? unionName(random, ownership, field)
    while (this.taken.has(proposeUnitCode(name))) name = unionName(random, ownership, field)
    const code = proposeUnitCode(name)
    this.taken.add(code)
    const kind = ownership === 'occupational' ? 'nghiep_doan' : 'cdcs'
    return unionUnder(federation, { code, name, kind, ownership, establishedOn })
  }
}
