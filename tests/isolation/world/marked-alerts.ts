import { createHash } from 'node:crypto'
import type { ClientBase } from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { listAlerts } from '@/lib/alerts/list-alerts'
import { markAlert } from '@/lib/alerts/mark-alert'
import type { MarkedTenant } from '@/tests/isolation/world/build-world'
import { titled } from '@/tests/isolation/world/marks'

export type AlertPlace = 'top' | 'north' | 'north1' | 'north2' | 'south' | 'south1'

export interface MarkedAlerts {
  /** Where the digest of the place's leader is to go, once it is confirmed by `digestCode`. */
  address: string
}

/** The code that every address of the world waits for. */
export const digestCode = '271828'

/** The leader of each place is done with an alert, and waits for a code; a digest has gone out before. */
export async function markedAlerts(
  owner: ClientBase,
  { tenant, units, seats, wordOf }: Pick<MarkedTenant, 'tenant' | 'units' | 'seats' | 'wordOf'>,
): Promise<Record<AlertPlace, MarkedAlerts>> {
  const made = async (place: AlertPlace): Promise<MarkedAlerts> => {
    const { id, path } = units[place]
    const { userId, assignmentId } = seats[place].leader
    const address = `hop-thu.${wordOf[place]}@congdoan.test`
    const hash = createHash('sha256').update(`${assignmentId} ${address} ${digestCode}`).digest()
    await owner.query(
      `INSERT INTO alert_marks (tenant_id, id, user_id, unit_id, unit_path, alert, fingerprint, act)
       VALUES ($1, $2, $3, $4, $5, $6, '#0', 'done')`,
      [tenant.id, uuidv7(), userId, id, path, `weak ${titled(wordOf[place])}`],
    )
    await owner.query(
      `INSERT INTO digest_subscriptions (tenant_id, assignment_id, user_id, unit_id, unit_path, address, frequency,
         locale, code_hash, code_until)
       VALUES ($1, $2, $3, $4, $5, $6, 'weekly', 'vi', $7, now() + interval '1 day')`,
      [tenant.id, assignmentId, userId, id, path, address, hash],
    )
    await owner.query(
      `INSERT INTO digest_mails (tenant_id, assignment_id, period, user_id, unit_id, unit_path, state, alerts)
       VALUES ($1, $2, 'w2024-07-01', $3, $4, $5, 'sent', 3)`,
      [tenant.id, assignmentId, userId, id, path],
    )
    return { address }
  }
  return {
    top: await made('top'),
    north: await made('north'),
    north1: await made('north1'),
    north2: await made('north2'),
    south: await made('south'),
    south1: await made('south1'),
  }
}

/** The staff of a part put off whatever they are told: it changes nothing that others read. */
export async function stirAlerts(
  { seats }: Pick<MarkedTenant, 'seats'>,
  place: 'south1' | 'north2',
): Promise<void> {
  const ctx = seats[place].staff
  const { groups } = await listAlerts({ ctx, input: {} })
  for (const { key, seen } of groups.flatMap(({ rows }) => rows))
    await markAlert({ ctx, input: { act: 'later', alert: key, seen, remindOn: '2030-01-01' } })
}
