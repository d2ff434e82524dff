import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { now } from '@/lib/core/clock'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'

interface NewDisclosure {
  unitId: string
  unitPath: string
  /** Null: all members of the unit and below. */
  memberId: string | null
  what: 'record' | 'identity'
  reason: string
  minutes: number
}

/** Keeps that somebody asked to see in full, why, and until when they may. */
export async function writeDisclosure(tx: Tx, ctx: Context, asked: NewDisclosure): Promise<Date> {
  const at = now()
  const until = new Date(at.getTime() + asked.minutes * 60_000)
  await tx.$executeRaw`
    INSERT INTO member_disclosures (tenant_id, id, user_id, unit_id, unit_path, member_id, what, reason, at, expires_at)
    VALUES (${ctx.tenantId}::uuid, ${uuidv7()}::uuid, ${ctx.userId}::uuid, ${asked.unitId}::uuid, ${asked.unitPath},
            ${asked.memberId}::uuid, ${asked.what}, ${asked.reason}, ${at}::timestamptz, ${until}::timestamptz)`
  return until
}
