import type { ClientBase } from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { assignResponsibility } from '@/lib/committee/assign-responsibility'
import { recordVisit } from '@/lib/committee/record-visit'
import type { MarkedTenant } from '@/tests/isolation/world/build-world'
import type { UnitPlace } from '@/tests/isolation/world/marked-units'
import { titled } from '@/tests/isolation/world/marks'

/** Units that somebody answers for and has visited. */
export const committeePlaces = [
  'north',
  'north1',
  'north2',
  'south',
  'south1',
] as const satisfies readonly UnitPlace[]
export type CommitteePlace = (typeof committeePlaces)[number]

export interface MarkedCommittee {
  responsibility: string
  visit: string
}

/** Somebody of each unit answers for it and has been there; every text holds the word of the unit. */
export async function markedCommittee(
  owner: ClientBase,
  { tenant, units, seats, wordOf }: Pick<MarkedTenant, 'tenant' | 'units' | 'seats' | 'wordOf'>,
): Promise<Record<CommitteePlace, MarkedCommittee>> {
  const made = async (place: CommitteePlace): Promise<MarkedCommittee> => {
    const [responsibility, visit] = [uuidv7(), uuidv7()]
    const word = titled(wordOf[place])
    const { id, path } = units[place]
    const person = seats[place].person.id
    await owner.query(
      `INSERT INTO responsibilities (tenant_id, id, unit_id, unit_path, user_id, title, valid_from, created_by)
       VALUES ($1, $2, $3, $4, $5, $6, '2024-01-01', $5)`,
      [tenant.id, responsibility, id, path, person, `Uỷ viên ${word}`],
    )
    await owner.query(
      `INSERT INTO visits (tenant_id, id, unit_id, unit_path, visited_on, user_id, purpose, conclusions, follow_up,
         follow_up_on, created_by)
       VALUES ($1, $2, $3, $4, '2024-06-10', $5, $6, $7, $8, '2024-06-25', $5)`,
      [...[tenant.id, visit, id, path, person], `Thăm ${word}`, `Kết luận ${word}`, `Việc của ${word}`],
    )
    return { responsibility, visit }
  }
  return {
    north: await made('north'),
    north1: await made('north1'),
    north2: await made('north2'),
    south: await made('south'),
    south1: await made('south1'),
  }
}

/** What may happen in a part of the committee's work happens: it changes nothing that others read. */
export async function stirCommittee(
  { units, seats }: MarkedTenant,
  union: 'south1' | 'north2',
): Promise<void> {
  const unit = units[union].code
  await assignResponsibility({
    ctx: seats.top.leader,
    input: { key: uuidv7(), unit, userId: seats.top.person.id, from: '2024-07-01' },
  })
  await recordVisit({
    ctx: seats[union].staff,
    input: {
      ...{
        key: uuidv7(),
        unit,
        visitedOn: '2024-07-02',
        purpose: 'Làm việc',
        conclusions: 'Còn thiếu hồ sơ',
      },
      ...{ followUp: 'Bổ sung hồ sơ', followUpOn: '2024-07-20' },
    },
  })
}
