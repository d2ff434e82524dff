import 'server-only'
import { findAnswer, keepAnswer } from '@/lib/core/answered-request'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import {
  employerFieldNames,
  type EmployerFieldName,
  type EmployerFields,
} from '@/lib/employers/rules/employer-fields'
import { refusalsAmong, warned } from '@/lib/employers/rules/employer-finding'
import { normaliseEmployer } from '@/lib/employers/rules/normalise-employer'
import { definedTexts } from './defined-texts'
import { findSame, heldElsewhere, isHeldTaxCode } from './find-same'
import { lockEmployer, type EmployerRow } from './internal'
import { editEmployerInput } from './schemas'
import type { EditEmployerView } from './views'
import { noteEmployerChange } from './write-employers'

/**
 * Changes fields of an employer. Where somebody else changed it meanwhile, both values come back; where the checks
 * refuse or warn, what they found. Sent twice under one key, it is done once.
 * @throws DomainError not_found; conflict employer_void
 */
export async function editEmployer({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<EditEmployerView> {
  const wish = parseInput(editEmployerInput, input)
  const edit = async (tx: Tx): Promise<EditEmployerView> => {
    const employer = await lockEmployer(tx, ctx, wish.id)
    requireCapability(ctx, 'employers.record')
    const answered = await findAnswer<EditEmployerView>(tx, ctx, wish.key)
    if (answered) return answered
    if (employer.voidedAt !== null) throw new DomainError('conflict', 'employer_void')
    const read = normaliseEmployer(definedTexts(wish.fields))
    const changed = changedFields(employer, read.fields)
    if (wish.version !== employer.version) return conflictOf(tx, ctx, employer, read.fields)
    // What was understood differently in a text that says what stands there already needs no second look.
    const findings = read.findings.filter(
      ({ severity, field }) => severity === 'refuse' || changed.some((name) => name === field),
    )
    if (refusalsAmong(findings).length > 0) return { status: 'refused', findings }
    const next: EmployerFields = { ...fieldsOf(employer), ...read.fields }
    const renamed = changed.includes('name')
    const found = await findSame(tx, ctx, { ...next, except: employer.id })
    const held = found.filter(({ by }) => by === 'tax_code')
    if (held.length > 0) return { status: 'held', same: held }
    const same = renamed ? found : []
    if (same.length > 0) findings.push(warned('same_name', 'name', { count: same.length }))
    if (findings.length > 0 && !wish.confirmed) return { status: 'needs_confirmation', findings, same }
    const answer: EditEmployerView = {
      status: 'saved',
      version: changed.length === 0 ? employer.version : await writeFields(tx, ctx, employer, next, changed),
    }
    await keepAnswer(tx, ctx, wish.key, 'employer.edited', answer)
    return answer
  }
  return withScope(ctx, edit).catch((error: unknown) => {
    if (isHeldTaxCode(error)) return heldElsewhere
    throw error
  })
}

function fieldsOf(employer: EmployerRow): EmployerFields {
  const { name, taxCode, ownership, industryCode, communeCode, address, phone, contact, note } = employer
  return { name, taxCode, ownership, industryCode, communeCode, address, phone, contact, note }
}

function changedFields(employer: EmployerRow, fields: Partial<EmployerFields>): EmployerFieldName[] {
  return employerFieldNames.filter((name) => fields[name] !== undefined && fields[name] !== employer[name])
}

async function writeFields(
  tx: Tx,
  ctx: Context,
  employer: EmployerRow,
  next: EmployerFields,
  changed: readonly EmployerFieldName[],
): Promise<number> {
  await tx.$executeRaw`
    UPDATE employers SET name = ${next.name}, tax_code = ${next.taxCode}, ownership = ${next.ownership},
      industry_code = ${next.industryCode}, commune_code = ${next.communeCode}, address = ${next.address},
      phone = ${next.phone}, contact = ${next.contact}, note = ${next.note}
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${employer.id}::uuid`
  const version = await noteEmployerChange(tx, ctx, employer, {
    kind: 'changed',
    before: Object.fromEntries(changed.map((name) => [name, employer[name]])),
    after: Object.fromEntries(changed.map((name) => [name, next[name]])),
  })
  await audit(tx, ctx, {
    act: 'employer.edited',
    subjectKind: 'employer',
    subjectId: employer.id,
    unitPath: employer.unitPath,
    details: { fields: changed, version },
  })
  return version
}

async function conflictOf(
  tx: Tx,
  ctx: Context,
  employer: EmployerRow,
  read: Partial<EmployerFields>,
): Promise<EditEmployerView> {
  const rows = await tx.$queryRaw<{ changedBy: string | null }[]>`
    SELECT u.display_name AS "changedBy"
    FROM employer_changes c LEFT JOIN tenant_users u ON u.tenant_id = c.tenant_id AND u.user_id = c.changed_by
    WHERE c.tenant_id = ${ctx.tenantId}::uuid AND c.employer_id = ${employer.id}::uuid
      AND c.unit_path >= ${ctx.scope.lo} AND c.unit_path < ${ctx.scope.hi}
    ORDER BY c.version DESC, c.id DESC LIMIT 1`
  return {
    status: 'conflict',
    version: employer.version,
    changedBy: rows[0]?.changedBy ?? null,
    fields: changedFields(employer, read).map((field) => ({
      field,
      yours: read[field] ?? null,
      theirs: employer[field],
    })),
  }
}
