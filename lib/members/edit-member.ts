import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { findAnswer, keepAnswer } from '@/lib/core/answered-request'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { checkMember, findingsOfChange } from '@/lib/members/rules/check-member'
import { refusalsAmong, type MemberFinding } from '@/lib/members/rules/finding'
import { lastFourOf } from '@/lib/members/rules/identity-number'
import { maskIdentity } from '@/lib/members/rules/mask'
import type { MemberFieldName, MemberFields } from '@/lib/members/rules/member-fields'
import { hiddenStatuses } from '@/lib/members/rules/member-status'
import { normaliseMember } from '@/lib/members/rules/normalise-member'
import { definedOnly } from './add-member'
import { asHeldElsewhere, findHeldElsewhere } from './held-elsewhere'
import { lockMember, type MemberRow } from './internal'
import { plainFieldsOf } from './plain-fields'
import { readSettings } from './read-settings'
import { editMemberInput } from './schemas'
import { openIdentity } from './sealed-identity'
import { readSight, seesInFull } from './sight'
import { requireOpenSubUnit } from './sub-unit'
import { updateMember } from './update-member'
import type { EditMemberView, FieldConflict } from './views'
import { writeEvents } from './write-members'

type Input = z.output<typeof editMemberInput>
type Change = { fields: MemberFields; changed: Partial<MemberFields>; findings: MemberFinding[] }

/**
 * Changes fields of a record. Where somebody else changed it meanwhile, both values come back; where the checks
 * refuse or warn, what they found. Sent twice under one key, it is done once.
 * @throws DomainError not_found; forbidden member_masked for who sees the record masked; conflict member_void
 */
export async function editMember({ ctx, input }: { ctx: Context; input: unknown }): Promise<EditMemberView> {
  const wish = parseInput(editMemberInput, input)
  return withScope(ctx, async (tx): Promise<EditMemberView> => {
    const member = await lockMember(tx, ctx, wish.id)
    requireCapability(ctx, 'members.record')
    const answered = await findAnswer<EditMemberView>(tx, ctx, wish.key)
    if (answered) return answered
    if (!seesInFull(await readSight(tx, ctx), member)) throw new DomainError('forbidden', 'member_masked')
    if (hiddenStatuses.some((status) => status === member.status))
      throw new DomainError('conflict', 'member_void')
    await requireOpenSubUnit(
      tx,
      ctx,
      wish.subUnitId === member.subUnitId ? null : wish.subUnitId,
      member.unitId,
    )

    const change = readChange(ctx, wish, member, (await readSettings(tx, ctx)).cardPattern)
    if (wish.version !== member.version) return conflictOf(tx, ctx, member, change)
    const { changed, findings } = change
    if (refusalsAmong(findings).length > 0) return { status: 'refused', findings }
    const held = await findHeldElsewhere(tx, ctx, {
      identityNumber: changed.identityNumber ?? null,
      cardNumber: changed.cardNumber ?? null,
      except: member.id,
    })
    if (held.length > 0) return { status: 'held_elsewhere', held }
    if (findings.length > 0 && !wish.confirmed) return { status: 'needs_confirmation', findings }

    const { version, missing } = await updateMember(tx, ctx, member, { fields: changed })
    if (changed.subUnitId !== undefined) await writeEvents(tx, ctx, [movedTo(ctx, member, changed.subUnitId)])
    await audit(tx, ctx, {
      act: 'member.edited',
      subjectKind: 'member',
      subjectId: member.id,
      unitPath: member.unitPath,
      details: { fields: Object.keys(changed), version },
    })
    const answer: EditMemberView = { status: 'saved', version, missing }
    await keepAnswer(tx, ctx, wish.key, 'member.edited', answer)
    return answer
  }).catch(asHeldElsewhere)
}

function readChange(
  ctx: Context,
  { fields: texts, subUnitId }: Input,
  member: MemberRow,
  cardPattern: string | null,
): Change {
  const read = normaliseMember(definedOnly(texts))
  const before: MemberFields = { ...plainFieldsOf(member), identityNumber: openIdentity(ctx, member) }
  const wanted = { ...read.fields, ...(subUnitId !== undefined && { subUnitId }) }
  const changed = Object.fromEntries(
    Object.entries(wanted).filter(([name, value]) => before[name as MemberFieldName] !== value),
  ) as Partial<MemberFields>
  const fields = { ...before, ...changed }
  const facts = { today: ctx.today, unitEstablishedOn: member.unitEstablishedOn, cardPattern }
  const touched = new Set(Object.keys(changed) as MemberFieldName[])
  const unread = new Set(refusalsAmong(read.findings).map(({ field }) => field))
  const checked = findingsOfChange(checkMember(fields, facts), touched).filter(
    ({ field }) => !unread.has(field),
  )
  // What was put right in a text that says what stands there already needs no second look.
  const told = read.findings.filter(
    ({ severity, field }) =>
      severity === 'refuse' || (field !== null && touched.has(field as MemberFieldName)),
  )
  return { fields, changed, findings: [...told, ...checked] }
}

async function conflictOf(
  tx: Tx,
  ctx: Context,
  member: MemberRow,
  { changed }: Change,
): Promise<EditMemberView> {
  const rows = await tx.$queryRaw<{ changedBy: string | null; changedAt: Date }[]>`
    SELECT u.display_name AS "changedBy", m.updated_at AS "changedAt"
    FROM members m LEFT JOIN tenant_users u ON u.tenant_id = m.tenant_id AND u.user_id = m.updated_by
    WHERE m.tenant_id = ${ctx.tenantId}::uuid AND m.id = ${member.id}::uuid
      AND m.unit_path >= ${ctx.scope.lo} AND m.unit_path < ${ctx.scope.hi}`
  const last = rows[0]
  return {
    status: 'conflict',
    version: member.version,
    changedBy: last?.changedBy ?? null,
    changedAt: (last?.changedAt ?? new Date(0)).toISOString(),
    fields: Object.entries(changed).map(([name, value]) =>
      bothValues(name as MemberFieldName, value, member),
    ),
  }
}

function bothValues(field: MemberFieldName, value: unknown, member: MemberRow): FieldConflict {
  if (field === 'identityNumber') {
    const yours = typeof value === 'string' ? maskIdentity(lastFourOf(value)) : null
    return { field, yours, theirs: maskIdentity(member.identityLast4) }
  }
  return { field, yours: value === null ? null : String(value), theirs: textOf(member[field]) }
}

function textOf(value: string | number | null): string | null {
  return value === null ? null : String(value)
}

function movedTo(ctx: Context, member: MemberRow, subUnitId: string | null) {
  const { id: memberId, unitId, unitPath } = member
  return {
    ...{ id: uuidv7(), memberId, unitId, unitPath, kind: 'sub_unit_changed' as const },
    ...{ effectiveOn: ctx.today, details: { subUnitId, before: member.subUnitId } },
  }
}
