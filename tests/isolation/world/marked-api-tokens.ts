import type { ClientBase } from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { revokeApiToken } from '@/lib/api/revoke-api-token'
import type { MarkedTenant } from '@/tests/isolation/world/build-world'
import type { UnitPlace } from '@/tests/isolation/world/marked-units'
import { titled } from '@/tests/isolation/world/marks'

/** Units where somebody made a token for the API. */
export const tokenPlaces = [
  'top',
  'north',
  'north1',
  'north2',
  'south',
  'south1',
] as const satisfies readonly UnitPlace[]
export type TokenPlace = (typeof tokenPlaces)[number]

/** A token of the staff of each unit, by its id; its name holds the word of the unit. Nobody knows its secret. */
export async function markedApiTokens(
  owner: ClientBase,
  { tenant, units, seats, wordOf }: Pick<MarkedTenant, 'tenant' | 'units' | 'seats' | 'wordOf'>,
): Promise<Record<TokenPlace, string>> {
  const made = async (place: TokenPlace): Promise<string> => {
    const id = uuidv7()
    const { id: unitId, path } = units[place]
    const { userId, assignmentId } = seats[place].staff
    await owner.query(
      `INSERT INTO api_tokens (tenant_id, id, user_id, assignment_id, unit_id, unit_path, name, scopes, secret_hash, hint,
         expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, '{units:read,members:read}', $2::uuid::text, '••••', now() + interval '30 days')`,
      [tenant.id, id, userId, assignmentId, unitId, path, `Máy của ${titled(wordOf[place])}`],
    )
    return id
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

/** A token of a part ends: it changes nothing that others read. */
export async function stirApiTokens(
  { seats, apiTokens }: Pick<MarkedTenant, 'seats' | 'apiTokens'>,
  place: 'south1' | 'north2',
): Promise<void> {
  await revokeApiToken({ ctx: seats[place].staff, input: { id: apiTokens[place] } })
}
