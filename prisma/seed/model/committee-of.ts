import { addDays, type CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { ResponsibilityDraft, VisitDraft } from '@/prisma/seed/model/registers'
import { federationOf } from '@/prisma/seed/model/unit-draft'
import type { PersonDraft, UnitDraft } from '@/prisma/seed/model/world'
import { randomFor } from '@/prisma/seed/random'

/** Whom a member of the committee is, by sign-in name, and for which federations they answer. */
export type CommitteeSeat = { login: string; title: string; federations: readonly string[] }

/** The committee as it was set up at the beginning of the year. */
export function committeeOf(
  seats: readonly CommitteeSeat[],
  units: readonly UnitDraft[],
  people: readonly PersonDraft[],
): ResponsibilityDraft[] {
  const assignedBy = personOf(people, seats[0]?.login)
  return seats.flatMap(({ login, title, federations }) =>
    federations.map((code) => ({
      ...{ unit: unitOf(units, code), person: personOf(people, login), title, assignedBy },
      ...{ from: '2024-01-08' as const, to: null },
    })),
  )
}

/** What a visit is for, what it finds and what it leaves to be done. */
const findings: readonly (readonly [purpose: string, conclusions: string, followUp: string | null])[] = [
  [
    'Nắm tình hình đoàn viên và việc làm quý I',
    'Việc làm ổn định. Ban chấp hành thiếu một uỷ viên từ đầu năm.',
    'Bầu bổ sung uỷ viên ban chấp hành',
  ],
  [
    'Kiểm tra việc thực hiện thoả ước lao động tập thể',
    'Bữa ăn ca đúng mức đã ký. Chế độ làm thêm giờ chưa công khai.',
    'Công khai bảng chấm công làm thêm tại xưởng',
  ],
  [
    'Làm việc với người sử dụng lao động về thành lập công đoàn',
    'Doanh nghiệp đồng ý để công đoàn tuyên truyền ngoài giờ.',
    'Gửi danh sách ban vận động',
  ],
  ['Dự hội nghị người lao động', 'Hội nghị tổ chức đúng quy trình, có 4 kiến nghị được trả lời.', null],
  [
    'Kiểm tra sổ đoàn viên và hồ sơ kết nạp',
    'Còn hồ sơ thiếu ngày vào công đoàn, thiếu ảnh thẻ.',
    'Bổ sung hồ sơ đoàn viên còn thiếu',
  ],
  ['Thăm hỏi đoàn viên trong Tháng Công nhân', 'Đã trao quà cho đoàn viên có hoàn cảnh khó khăn.', null],
]

/** Visits of the committee's members to unions they answer for, the last of them shortly before the day. */
export function visitsOf(
  responsibilities: readonly ResponsibilityDraft[],
  unions: readonly UnitDraft[],
  today: CalendarDate,
): VisitDraft[] {
  return responsibilities.flatMap(({ unit, person }) => {
    const below = unions.filter((union) => union.closedOn === null && federationOf(union) === unit)
    const random = randomFor('visits', unit.code)
    return Array.from({ length: random.int(2, 4) }, (_, index) => {
      const on = addDays(today, -random.int(3 + index * 35, 30 + index * 35))
      const visited = below.filter(({ establishedOn }) => establishedOn <= on)
      const [purpose, conclusions, followUp] = random.pick(findings)
      const dueOn = addDays(on, random.int(14, 45))
      const doneOn = addDays(on, random.int(7, 40))
      const done = followUp !== null && doneOn <= today && random.chance(0.6)
      return {
        ...{ unit: visited.length > 0 ? random.pick(visited) : unit, person, on },
        ...{ purpose, conclusions, followUp },
        followUpOn: followUp === null ? null : dueOn,
        doneOn: done ? doneOn : null,
      }
    })
  })
}

function unitOf(units: readonly UnitDraft[], code: string): UnitDraft {
  const unit = units.find((candidate) => candidate.code === code)
  if (!unit) throw new RangeError(`The committee answers for a unit that is not there: ${code}`)
  return unit
}

function personOf(people: readonly PersonDraft[], login: string | undefined): PersonDraft {
  const person = people.find((candidate) => candidate.login === login)
  if (!person) throw new RangeError(`The committee has a member who is not there: ${login}`)
  return person
}
