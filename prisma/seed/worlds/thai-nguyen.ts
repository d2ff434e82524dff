import { v7 as uuidv7 } from 'uuid'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import { monthsOf, type Span } from '@/lib/periods/rules/span'
import { allot, joinShares, type Sharer, type Shares } from '@/prisma/seed/model/allot'
import { courseOf, drawAgreement, sharersOf } from '@/prisma/seed/model/course-of'
import { federationMonths } from '@/prisma/seed/model/federation-row'
import { locksThrough } from '@/prisma/seed/model/locks'
import { UnionMaker, type UnionSeed } from '@/prisma/seed/model/make-union'
import { handsOf, peopleOf } from '@/prisma/seed/model/people-of'
import { approvedFederationMonths, approvedMonths, playUnions } from '@/prisma/seed/model/play-unions'
import { foundingEvent } from '@/prisma/seed/model/reorganise'
import { federationUnder, topUnit } from '@/prisma/seed/model/unit-draft'
import type { UnitDraft, World } from '@/prisma/seed/model/world'
import { randomFor } from '@/prisma/seed/random'
import { thaiNguyenPlans } from '@/prisma/seed/worlds/thai-nguyen-plans'

const whole: Span = { from: 201901, through: 202106 }
const today: CalendarDate = '2021-07-02'

/** Its districts as they were in 2021. How many unions and members each has is made up. */
const districts = [
  { code: 'tp-thai-nguyen', name: 'LĐLĐ thành phố Thái Nguyên', unions: 7, members: 24_500 },
  { code: 'song-cong', name: 'LĐLĐ thành phố Sông Công', unions: 5, members: 13_800 },
  { code: 'pho-yen', name: 'LĐLĐ thị xã Phổ Yên', unions: 6, members: 44_600 },
  { code: 'phu-binh', name: 'LĐLĐ huyện Phú Bình', unions: 4, members: 13_200 },
  { code: 'dong-hy', name: 'LĐLĐ huyện Đồng Hỷ', unions: 4, members: 8300 },
  { code: 'dai-tu', name: 'LĐLĐ huyện Đại Từ', unions: 4, members: 6100 },
  { code: 'phu-luong', name: 'LĐLĐ huyện Phú Lương', unions: 3, members: 4200 },
  { code: 'dinh-hoa', name: 'LĐLĐ huyện Định Hóa', unions: 3, members: 2700 },
  { code: 'vo-nhai', name: 'LĐLĐ huyện Võ Nhai', unions: 3, members: 2400 },
] as const

const foundings = [
  { district: 'pho-yen', month: 201905, members: 46 },
  { district: 'song-cong', month: 202003, members: 31 },
  { district: 'phu-binh', month: 202008, members: 64 },
  { district: 'tp-thai-nguyen', month: 202010, members: 22 },
  { district: 'pho-yen', month: 202104, members: 38 },
] as const

/** Members admitted and referred to the Party over the province, a made-up number a period. */
const totals: readonly { part: Span; admitted: number; referred: number }[] = [
  { part: { from: 201901, through: 201912 }, admitted: 9420, referred: 1386 },
  { part: { from: 202001, through: 202012 }, admitted: 10_318, referred: 1547 },
  { part: { from: 202101, through: 202106 }, admitted: 5206, referred: 742 },
]

/** Thái Nguyên: the targets of its programme as published, over figures that are made up. */
export function thaiNguyen(): World {
  const top = topUnit({
    code: 'thai-nguyen',
    kind: 'ldld_tinh',
    name: 'LĐLĐ tỉnh Thái Nguyên',
    establishedOn: '1957-01-01',
  })
  const maker = new UnionMaker()
  const federations = districts.map((district, index) => federationOfDistrict(maker, top, district, index))
  const unions = federations.flatMap((federation) => federation.unions)
  const units = [top, ...federations.map(({ unit }) => unit), ...unions.map(({ unit }) => unit)]
  const events = unions.filter(({ founding }) => founding).map(foundingEvent)
  const people = peopleOf('thai-nguyen', units)
  const handsFor = handsOf(people)
  return {
    tenant: {
      id: uuidv7(),
      code: 'thai-nguyen',
      kind: 'province',
      name: top.name,
      cutoffDay: null,
      graceDays: 5,
      demoToday: today,
      noticeCode: 'illustrative',
    },
    units,
    events,
    people,
    unitMonths: [
      ...federations.flatMap(({ unit }) =>
        approvedFederationMonths(
          unit,
          federationMonths(unit, monthsOf(whole), { units, events }),
          handsFor(unit),
          today,
        ),
      ),
      ...approvedMonths(playUnions(coursesOf(unions)), handsFor, today),
    ],
    plans: thaiNguyenPlans(top),
    locks: locksThrough(people, whole.from, 202105),
    corrections: [],
  }
}

function federationOfDistrict(
  maker: UnionMaker,
  top: UnitDraft,
  { code, name, unions: count, members }: (typeof districts)[number],
  index: number,
): { unit: UnitDraft; unions: UnionSeed[] } {
  const unit = federationUnder(top, {
    code,
    name,
    kind: 'ldld_huyen',
    position: index + 1,
    establishedOn: '1994-01-01',
  })
  const standing = maker.standing(unit, { count, members, mix: 'area', field: 'general', latestYear: 2017 })
  const founded = foundings
    .filter(({ district }) => district === code)
    .map(({ month, members }) =>
      maker.founded(unit, {
        subject: String(month),
        month,
        members,
        ownership: 'private_enterprise',
        field: 'general',
      }),
    )
  return { unit, unions: [...standing, ...founded] }
}

function coursesOf(unions: readonly UnionSeed[]) {
  const admitted = sharesOf(unions, ({ admitted }) => admitted)
  const referred = sharesOf(unions, ({ referred }) => referred, withoutFoundings)
  return unions.map((seed) => {
    const random = randomFor('records', seed.unit.code)
    const records = [random.between(0.3, 0.6), random.between(0.75, 0.95)] as const
    return courseOf(
      seed,
      whole,
      { admitted, referred },
      { agreementFrom: drawAgreement(seed, whole), records },
    )
  })
}

function sharesOf(
  unions: readonly UnionSeed[],
  totalOf: (period: (typeof totals)[number]) => number,
  adapt: (sharer: Sharer) => Sharer = (sharer) => sharer,
): Shares {
  return joinShares(
    totals.map((period) =>
      allot(
        `thai-nguyen ${period.part.from} ${totalOf(period)}`,
        totalOf(period),
        sharersOf(unions, whole, period.part).map(adapt),
      ),
    ),
  )
}

/** A union begins with members it admits, not with members it refers. */
function withoutFoundings({ unit, months, weight }: Sharer): Sharer {
  return { unit, months, weight }
}
