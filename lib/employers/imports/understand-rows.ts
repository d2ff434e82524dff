import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { searchKey } from '@/lib/format/search-key'
import { oddRow, refusedRow, type ImportDoubt } from '@/lib/employers/rules/import-findings'
import { readImportRow, type ImportPlan, type ImportRow } from '@/lib/employers/rules/import-row'
import type { StagedRow } from './stage-rows'
import type { TargetUnits } from './target-units'

/** Reads the rows of one list, one after another: what each says, whether it can be kept, where it goes. */
export class RowsOfList {
  private readonly byTaxCode = new Map<string, number>()
  private readonly byName = new Map<string, { rowNumber: number; taxCode: string | null }[]>()

  constructor(
    private readonly plan: ImportPlan,
    private readonly units: TargetUnits,
  ) {}

  understand(rowNumber: number, cells: readonly string[]): StagedRow {
    const { findings, unitCode, ...said } = readImportRow(cells, this.plan)
    const target = unitCode === null ? null : this.units.find(unitCode)
    if (unitCode !== null && !target) findings.push(refusedRow('unit_unknown', 'unitCode'))
    const wrong = findings.some(({ severity }) => severity === 'refuse')
    const row: StagedRow = {
      ...{ rowNumber, cells, said, findings },
      outcome: wrong ? 'wrong' : 'new',
      sameAsRow: null,
      newId: uuidv7(),
      nameKey: said.name === null ? '' : searchKey(said.name),
      target: target && { id: target.unit.id, path: target.unit.path },
      unionId: target?.union?.id ?? null,
    }
    if (!wrong) this.seekDuplicate(row)
    return row
  }

  /** An earlier row of the same tax code or, where tax codes do not say otherwise, of the same name. */
  private seekDuplicate(row: StagedRow): void {
    const { rowNumber, nameKey, said } = row
    const ofCode = said.taxCode === null ? undefined : this.byTaxCode.get(said.taxCode)
    if (ofCode !== undefined) return doubt(row, 'same_tax_code_in_file', ofCode)
    if (said.taxCode !== null) this.byTaxCode.set(said.taxCode, rowNumber)
    const ofName = nameKey === '' ? [] : (this.byName.get(nameKey) ?? [])
    const same = ofName.find((one) => mayBeOne(one, said))
    if (same) return doubt(row, 'same_name_in_file', same.rowNumber)
    if (nameKey !== '') this.byName.set(nameKey, [...ofName, { rowNumber, taxCode: said.taxCode }])
  }
}

function mayBeOne(earlier: { taxCode: string | null }, { taxCode }: Pick<ImportRow, 'taxCode'>): boolean {
  return earlier.taxCode === null || taxCode === null
}

function doubt(row: StagedRow, code: ImportDoubt, sameAsRow: number): void {
  row.outcome = 'duplicate'
  row.sameAsRow = sameAsRow
  row.findings = [...row.findings, oddRow(code, null, { row: sameAsRow })]
}
