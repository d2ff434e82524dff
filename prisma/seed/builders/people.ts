import type { ClientBase } from 'pg'
import type { PersonDraft } from '@/prisma/seed/model/world'
import { insertRows } from '@/prisma/seed/builders/insert-rows'

/** Inserts accounts, what they are called in the tenant, and what they may do where. */
export async function insertPeople(
  client: ClientBase,
  tenantId: string,
  people: readonly (PersonDraft & { passwordHash: string })[],
): Promise<void> {
  await client.query(
    `SELECT identity_create_user(person.id, person.login, person.name, person.hash)
     FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) AS person (id, login, name, hash)`,
    [
      people.map(({ id }) => id),
      people.map(({ login }) => login),
      people.map(({ displayName }) => displayName),
      people.map(({ passwordHash }) => passwordHash),
    ],
  )
  await insertRows<PersonDraft>(
    client,
    'tenant_users',
    tenantId,
    { user_id: ['uuid', ({ id }) => id], display_name: ['text', ({ displayName }) => displayName] },
    people,
  )
  const assignments = people.flatMap((person) => person.assignments.map((held) => ({ person, ...held })))
  await insertRows<(typeof assignments)[number]>(
    client,
    'assignments',
    tenantId,
    {
      id: ['uuid', ({ id }) => id],
      user_id: ['uuid', ({ person }) => person.id],
      unit_id: ['uuid', ({ unit }) => unit.id],
      unit_path: ['text', ({ unit }) => unit.path],
      role_code: ['text', ({ role }) => role],
      reach: ['text', ({ reach }) => reach],
      valid_from: ['date', ({ validFrom }) => validFrom],
      valid_to: ['date', ({ validTo }) => validTo],
    },
    assignments,
  )
}
