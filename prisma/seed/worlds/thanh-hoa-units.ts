import { v7 as uuidv7 } from 'uuid'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { Month } from '@/lib/periods/rules/month'
import { UnionMaker, type UnionSeed } from '@/prisma/seed/model/make-union'
import { drawOwnership } from '@/prisma/seed/model/ownership'
import { dissolve, event, foundingEvent, merge, mergeable } from '@/prisma/seed/model/reorganise'
import { federationUnder, rename, topUnit } from '@/prisma/seed/model/unit-draft'
import type { UnitDraft, UnitEventDraft } from '@/prisma/seed/model/world'
import { randomFor } from '@/prisma/seed/random'

export type ThanhHoaUnits = {
  top: UnitDraft
  yenDinh: { unit: UnitDraft; unions: UnionSeed[] }
  thieuHoa: { unit: UnitDraft; unions: UnionSeed[] }
  events: UnitEventDraft[]
}

/** Twelve unions founded in the term, with the members they began with: two large garment factories among them. */
const foundings: readonly (readonly [month: Month, members: number])[] = [
  [201809, 34],
  [201812, 420],
  [201904, 26],
  [201908, 58],
  [201911, 19],
  [202005, 640],
  [202010, 22],
  [202103, 45],
  [202106, 31],
  [202111, 180],
  [202205, 27],
  [202209, 16],
]

const dissolutions: readonly CalendarDate[] = [
  '2018-11-01',
  '2019-07-01',
  '2020-03-01',
  '2020-09-01',
  '2021-05-01',
  '2022-02-01',
  '2022-12-01',
]

/** After the first, which joins two schools under a new name. */
const furtherMergers: readonly CalendarDate[] = ['2019-08-01', '2019-12-01', '2020-07-01', '2021-09-01']

const primarySchool = { name: 'CĐCS Trường Tiểu học Lúa Vàng 4', ownership: 'public_body' } as const
const secondarySchool = { name: 'CĐCS Trường THCS Lúa Vàng 4', ownership: 'public_body' } as const

/**
 * Yên Định's register through its term 2018–2023, as counted in its report: 12 founded, 7 dissolved, 5 merged, 1
 * received, 1 transferred away. Which unions they were, and when, is made up; so is the neighbouring district.
 */
export function thanhHoaUnits(): ThanhHoaUnits {
  const top = topUnit({
    code: 'thanh-hoa',
    kind: 'ldld_tinh',
    name: 'LĐLĐ tỉnh Thanh Hóa',
    establishedOn: '1951-10-01',
  })
  const district = (code: string, name: string, position: number) =>
    federationUnder(top, { code, kind: 'ldld_huyen', name, position, establishedOn: '1994-01-01' })
  const yenDinh = district('yen-dinh', 'LĐLĐ huyện Yên Định', 1)
  const thieuHoa = district('thieu-hoa', 'LĐLĐ huyện Thiệu Hóa', 2)

  const maker = new UnionMaker()
  const standing = maker.standing(
    yenDinh,
    { count: 46, members: 14_400, mix: 'rural', field: 'general', latestYear: 2017 },
    [primarySchool, secondarySchool],
  )
  const founded = foundings.map(([month, members], index) => found(maker, yenDinh, month, members, index))
  const [primary, secondary, moved, ...others] = standing
  if (!primary || !secondary || !moved) throw new RangeError('Yên Định has too few unions')
  const events = [
    ...founded.map(foundingEvent),
    ...receive(moved, thieuHoa, '2018-06-15'),
    mergeSchools(primary, secondary, '2018-08-01'),
    ...furtherMergers.map((day) => {
      const { ended, heir } = mergeable(others)
      return merge(ended, heir, day)
    }),
    ...dissolutions.map((day) => dissolve(smallest(others), day)),
    transferAway(smallest(others), '2021-07-01'),
  ]
  const neighbours = maker.standing(thieuHoa, {
    count: 8,
    members: 2300,
    mix: 'rural',
    field: 'general',
    latestYear: 2017,
  })
  const newNeighbour = found(maker, thieuHoa, 202104, 24, 0)
  return {
    top,
    yenDinh: { unit: yenDinh, unions: [...standing, ...founded] },
    thieuHoa: { unit: thieuHoa, unions: [...neighbours, newNeighbour] },
    events: [...events, foundingEvent(newNeighbour)],
  }
}

function found(
  maker: UnionMaker,
  federation: UnitDraft,
  month: Month,
  members: number,
  index: number,
): UnionSeed {
  const large = members > 300
  const ownership = large
    ? 'foreign_invested'
    : drawOwnership(randomFor('founded', federation.code, index), 'new')
  return maker.founded(federation, { subject: String(index), month, members, ownership, field: 'general' })
}

/** Moves a union in from the neighbour. It is one decision; each federation has its side of it. */
function receive({ unit }: UnionSeed, from: UnitDraft, day: CalendarDate): UnitEventDraft[] {
  if (unit.parent === null) throw new RangeError('Only unions are transferred')
  unit.earlierParents.push({ parent: from, until: day })
  const links: UnitEventDraft['links'] = [{ unit, part: 'subject' }]
  const reason = 'Chuyển giao theo nơi đặt trụ sở.'
  const received = event('transfer_in', unit.parent, unit, day, reason, links)
  return [received, { ...received, id: uuidv7(), kind: 'transfer_out', under: from }]
}

/** Hands a union over to a federation outside the province, where its history goes on. */
function transferAway({ unit }: UnionSeed, day: CalendarDate): UnitEventDraft {
  if (unit.parent === null) throw new RangeError('Only unions are transferred')
  unit.closedOn = day
  const reason = 'Chuyển giao cho công đoàn ngành trung ương trực tiếp quản lý.'
  return event('transfer_out', unit.parent, unit, day, reason, [{ unit, part: 'subject' }])
}

function mergeSchools(primary: UnionSeed, secondary: UnionSeed, day: CalendarDate): UnitEventDraft {
  const merger = merge(primary, secondary, day)
  rename(secondary.unit, 'CĐCS Trường TH và THCS Lúa Vàng 4', day)
  return merger
}

function smallest(unions: readonly UnionSeed[]): UnionSeed {
  const [least] = unions
    .filter(({ unit }) => unit.closedOn === null)
    .sort((a, b) => a.openingMembers - b.openingMembers)
  if (!least) throw new RangeError('No union is left')
  return least
}
