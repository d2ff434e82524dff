import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import type { SensitiveFields } from '@/lib/members/rules/member-fields'
import { hiddenStatuses } from '@/lib/members/rules/member-status'
import { lockMember, requireVersion } from './internal'
import { readSensitive } from './read-sensitive'
import { editSensitiveInput } from './schemas'
import { updateMember, writeChanges } from './update-member'
import type { MemberActView } from './views'
import { writeSensitive } from './write-sensitive'

/**
 * Changes ethnicity, religion or Party membership. The record says that they changed, never from what to what.
 * @throws DomainError not_found; forbidden without members.sensitive; conflict member_void
 */
export async function editSensitive({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<MemberActView> {
  const { id, version, sensitive } = parseInput(editSensitiveInput, input)
  return withScope(ctx, async (tx) => {
    const member = await lockMember(tx, ctx, id)
    requireCapability(ctx, 'members.record')
    requireCapability(ctx, 'members.sensitive')
    requireVersion(member, version)
    if (hiddenStatuses.some((status) => status === member.status))
      throw new DomainError('conflict', 'member_void')
    const before = await readSensitive(tx, ctx, id)
    await writeSensitive(tx, ctx, member, sensitive)
    const updated = await updateMember(tx, ctx, member, {})
    const names = Object.keys(sensitive) as (keyof SensitiveFields)[]
    const changed = names.filter((name) => (before?.[name] ?? null) !== sensitive[name])
    const untold = changed.map((name) => [name, { before: null, after: null }] as const)
    await writeChanges(tx, ctx, member, updated.version, Object.fromEntries(untold))
    await audit(tx, ctx, {
      act: 'member.sensitive_edited',
      subjectKind: 'member',
      subjectId: id,
      unitPath: member.unitPath,
      details: { fields: changed },
    })
    return { id, version: updated.version, status: member.status, statusOn: member.statusOn }
  })
}
