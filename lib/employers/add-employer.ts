import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { findAnswer, keepAnswer } from '@/lib/core/answered-request'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { checkWorkforce } from '@/lib/employers/rules/check-workforce'
import { unknownEmployer, type EmployerFields } from '@/lib/employers/rules/employer-fields'
import { refusalsAmong, warned, type EmployerFinding } from '@/lib/employers/rules/employer-finding'
import { normaliseEmployer } from '@/lib/employers/rules/normalise-employer'
import { requireCome } from './day-to-come'
import { definedTexts } from './defined-texts'
import { findSame, heldElsewhere, isHeldTaxCode } from './find-same'
import { findGrassrootsUnion, findKeepingUnit, type KeepingUnit } from './internal'
import { addEmployerInput } from './schemas'
import { refreshUnions, requireLinkable } from './union-links'
import type { AddEmployerView } from './views'
import { insertEmployers, linkUnions, writeEmployerChanges, writeWorkforce } from './write-employers'

type Input = z.output<typeof addEmployerInput>

/**
 * Takes an employer into the register of a federation, where known with its head-count and its union. What the
 * checks refuse is not kept; what they warn of, and an employer of the same name, is kept once confirmed; of one tax
 * code there is one employer. Sent twice under one key, it is done once.
 * @throws DomainError not_found; conflict employers_of_federation, unit_closed, union_of_grassroots, union_not_then
 */
export async function addEmployer({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<AddEmployerView> {
  const wish = parseInput(addEmployerInput, input)
  const add = async (tx: Tx): Promise<AddEmployerView> => {
    const unit = await findKeepingUnit(tx, ctx, wish.unit)
    requireCapability(ctx, 'employers.record')
    const answered = await findAnswer<AddEmployerView>(tx, ctx, wish.key)
    if (answered) return answered
    const { fields, findings } = readRecord(wish)
    if (refusalsAmong(findings).length > 0) return { status: 'refused', findings }
    const same = await findSame(tx, ctx, fields)
    const held = same.filter(({ by }) => by === 'tax_code')
    if (held.length > 0) return { status: 'held', same: held }
    if (same.length > 0) findings.push(warned('same_name', 'name', { count: same.length }))
    if (findings.length > 0 && !wish.confirmed) return { status: 'needs_confirmation', findings, same }
    const answer: AddEmployerView = {
      status: 'added',
      id: await writeRecord(tx, ctx, { wish, unit, fields }),
    }
    await keepAnswer(tx, ctx, wish.key, 'employer.added', answer)
    return answer
  }
  return withScope(ctx, add).catch((error: unknown) => {
    if (isHeldTaxCode(error)) return heldElsewhere
    throw error
  })
}

function readRecord({ fields: texts, workforce }: Input): {
  fields: EmployerFields
  findings: EmployerFinding[]
} {
  const read = normaliseEmployer({ name: '', ...definedTexts(texts) })
  const size = workforce ? checkWorkforce(workforce, null) : []
  return { fields: { ...unknownEmployer, ...read.fields }, findings: [...read.findings, ...size] }
}

async function writeRecord(
  tx: Tx,
  ctx: Context,
  { wish, unit, fields }: { wish: Input; unit: KeepingUnit; fields: EmployerFields },
): Promise<string> {
  const id = uuidv7()
  const place = { employerId: id, unitPath: unit.path }
  await insertEmployers(tx, ctx, [{ id, unitId: unit.id, unitPath: unit.path, fields }])
  await writeEmployerChanges(tx, ctx, [
    { ...place, version: 1, kind: 'created', before: {}, after: { ...fields } },
  ])
  if (wish.workforce) {
    requireCome(ctx, wish.workforce.on, 'workforce.on')
    await writeWorkforce(tx, ctx, [{ ...place, ...wish.workforce }], { source: 'entered' })
  }
  await audit(tx, ctx, { act: 'employer.added', subjectKind: 'employer', subjectId: id, unitPath: unit.path })
  if (wish.union) {
    const { code, on } = wish.union
    requireCome(ctx, on, 'union.on')
    const union = await findGrassrootsUnion(tx, ctx, code)
    requireLinkable({ closedOn: null }, [], union, on)
    await linkUnions(tx, ctx, [{ ...place, unionId: union.id, on }])
    await refreshUnions(tx, ctx, [union.id], [on])
  }
  return id
}
