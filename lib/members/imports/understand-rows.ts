import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Context } from '@/lib/core/context'
import { keyedHash, seal } from '@/lib/core/sealing'
import { fullNameOf } from '@/lib/format/person-name'
import { searchKey } from '@/lib/format/search-key'
import { checkMember } from '@/lib/members/rules/check-member'
import { missingFields } from '@/lib/members/rules/completeness'
import { identityKindOf, lastFourOf } from '@/lib/members/rules/identity-number'
import { DuplicatesInFile } from '@/lib/members/rules/import-duplicates'
import { findingOfDoubt, type ImportFinding } from '@/lib/members/rules/import-findings'
import { readImportRow, ReadMemo, type ImportPlan, type ImportRow } from '@/lib/members/rules/import-row'
import type { CompletenessField, MemberFields } from '@/lib/members/rules/member-fields'
import { openingEvent } from '@/lib/members/rules/membership'
import { unknownFields } from '@/lib/members/rules/normalise-member'
import { identityPlace } from '@/lib/members/sealed-identity'
import type { StagedRow } from './stage-rows'
import type { TargetUnits } from './target-units'

export interface RosterRules {
  required: readonly CompletenessField[]
  cardPattern: string | null
}

/** Reads the rows of one file, one after another: what each says, whether it can be kept, where it goes. */
export class RowsOfFile {
  private readonly memo = new ReadMemo()
  private readonly duplicates = new DuplicatesInFile()
  private readonly unknown = new Map<
    string,
    { field: ImportRow['unknownWords'][number]['field']; text: string; rows: number }
  >()

  constructor(
    private readonly ctx: Pick<Context, 'tenantId' | 'today'>,
    private readonly plan: ImportPlan,
    private readonly rules: RosterRules,
    private readonly units: TargetUnits,
  ) {}

  /** Words that stand for no code, the most frequent first. */
  get unknownWords() {
    return [...this.unknown.values()].sort((a, b) => b.rows - a.rows).slice(0, mostUnknownWords)
  }

  understand(rowNumber: number, cells: readonly string[]): StagedRow {
    const read = readImportRow(cells, this.plan, this.memo)
    this.countUnknown(read)
    const found = this.units.find(read)
    const findings: ImportFinding[] = [...read.findings]
    if (found.finding) findings.push(found.finding)
    const fields: MemberFields = { ...unknownFields, ...read.fields }
    // An entry named by its code may come without a name; what it then says is checked with the entry's own.
    const unnamed = fields.givenName === '' && read.recordId !== null
    const facts = {
      today: this.ctx.today,
      cardPattern: this.rules.cardPattern,
      unitEstablishedOn: found.unit?.establishedOn ?? null,
    }
    for (const finding of checkMember(fields, facts)) {
      const known = findings.some(({ code, field }) => code === finding.code && field === finding.field)
      if (!known && !(unnamed && finding.code === 'name_missing')) findings.push(finding)
    }
    const staged = this.stage(rowNumber, cells, read, fields, findings, found.unit)
    if (staged.outcome === 'new') this.seekDuplicate(staged)
    return staged
  }

  private stage(
    rowNumber: number,
    cells: readonly string[],
    read: ImportRow,
    fields: MemberFields,
    findings: ImportFinding[],
    unit: TargetUnit | null,
  ): StagedRow {
    const newId = uuidv7()
    const wrong = findings.some(({ severity }) => severity === 'refuse')
    const opening = unit ? openingEvent(fields, unit.establishedOn, this.ctx.today) : null
    const subUnit = read.subUnit
    return {
      ...{ rowNumber, cells, findings, newId, subUnit },
      outcome: wrong ? 'wrong' : 'new',
      doubt: null,
      sameAsRow: null,
      target: unit && { id: unit.id, path: unit.path },
      recordId: read.recordId,
      fields: read.fields,
      nameKey: searchKey(
        fullNameOf({ family: fields.familyName, middle: fields.middleName, given: fields.givenName }),
      ),
      givenKey: searchKey(fields.givenName),
      identity: this.identity(fields.identityNumber, newId),
      sensitive: read.sensitive,
      subUnitKey: subUnit === null ? null : searchKey(subUnit),
      complete: missingFields({ ...fields, subUnitId: subUnit }, this.rules.required).length === 0,
      opening: opening && { kind: opening.kind, on: opening.effectiveOn },
    }
  }

  private identity(number: string | null, newId: string): StagedRow['identity'] {
    if (number === null) return null
    const kind = identityKindOf(number)
    if (kind === null) return null
    return {
      kind,
      cipher: seal(number, identityPlace(this.ctx, newId)),
      hash: keyedHash('identity', number),
      last4: lastFourOf(number),
    }
  }

  private seekDuplicate(row: StagedRow): void {
    const earlier = this.duplicates.find({
      rowNumber: row.rowNumber,
      unitId: row.target?.id ?? '',
      record: row.recordId,
      identityKind: row.identity?.kind ?? null,
      identity: row.identity?.hash.toString('base64') ?? null,
      cardNumber: row.fields.cardNumber ?? null,
      nameKey: row.nameKey,
      givenKey: row.givenKey,
      birthOn: row.fields.birthOn ?? null,
      birthYear: row.fields.birthYear ?? null,
      phone: row.fields.phone ?? null,
    })
    if (!earlier) return
    row.outcome = 'duplicate'
    row.doubt = earlier.doubt
    row.sameAsRow = earlier.rowNumber
    const params = { row: earlier.rowNumber }
    row.findings = [
      ...row.findings,
      { code: findingOfDoubt(earlier.doubt), severity: 'warn', field: null, params },
    ]
  }

  private countUnknown({ unknownWords }: ImportRow): void {
    for (const { field, text } of unknownWords) {
      const key = `${field} ${text.toLowerCase()}`
      const known = this.unknown.get(key)
      if (known) known.rows += 1
      else if (this.unknown.size < mostUnknownKept)
        this.unknown.set(key, { field, text: text.slice(0, 200), rows: 1 })
    }
  }
}

const mostUnknownWords = 200
const mostUnknownKept = 5_000

type TargetUnit = NonNullable<ReturnType<TargetUnits['find']>['unit']>
