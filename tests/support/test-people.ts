import { v7 as uuidv7 } from 'uuid'
import type { RoleCode } from '@/lib/core/catalogue/standard-roles'
import { hashPassword } from '@/lib/core/password'
import type { AssignmentDraft, PersonDraft, UnitDraft } from '@/prisma/seed/model/world'

/** What every person of a test tenant signs in with. */
export const testPassword = 'a phrase that only tests know'

let hash: Promise<string> | undefined

/** argon2 is slow by design: one hash serves all people of a test file. */
export function testPasswordHash(): Promise<string> {
  hash ??= hashPassword(testPassword)
  return hash
}

/** A person whose name to sign in with is nobody else's. */
export function testPerson(code: string, displayName: string, assignments: AssignmentDraft[]): PersonDraft {
  const id = uuidv7()
  return { id, login: `${id.slice(-8)}.${code}`, displayName, assignments }
}

/** A post held since before any test's months. */
export function post(unit: UnitDraft, role: RoleCode, reach: AssignmentDraft['reach']): AssignmentDraft {
  return { id: uuidv7(), unit, role, reach, validFrom: '2020-01-01', validTo: null }
}
