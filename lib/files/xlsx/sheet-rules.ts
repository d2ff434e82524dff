import type { CellCheck, CellMark, ColumnToWrite } from '@/lib/files/sheet-to-write'
import { columnLetters } from './cell-place'
import { markStyle } from './style-book'
import { xmlText } from './xml-text'

/** Rows below the header in which lists of words are offered. */
const offeredRows = 5_000

export function marksXml(marks: readonly CellMark[]): string {
  return marks
    .map(
      ({ range, formula, look }, index) =>
        `<conditionalFormatting sqref="${range}"><cfRule type="expression" dxfId="${markStyle[look]}" ` +
        `priority="${index + 1}"><formula>${xmlText(formula)}</formula></cfRule></conditionalFormatting>`,
    )
    .join('')
}

export function checksXml(columns: readonly ColumnToWrite[], checks: readonly CellCheck[]): string {
  const all = [...columns.flatMap(choicesXml), ...checks.map(checkXml)]
  return all.length === 0 ? '' : `<dataValidations count="${all.length}">${all.join('')}</dataValidations>`
}

/** A word that is not in the list is warned of, not refused: people write what they know. */
function choicesXml({ choices }: ColumnToWrite, column: number): string[] {
  if (!choices || choices.count === 0) return []
  const letter = columnLetters(column)
  const from = columnLetters(choices.column)
  const source = `'${choices.sheet.replaceAll("'", "''")}'!$${from}$2:$${from}$${choices.count + 1}`
  return [
    '<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" ' +
      `sqref="${letter}2:${letter}${offeredRows + 1}"><formula1>${xmlText(source)}</formula1></dataValidation>`,
  ]
}

function checkXml({ range, rule, refuses, title, message }: CellCheck): string {
  const kind = rule.kind === 'whole' ? 'type="whole" operator="between"' : 'type="custom"'
  const formulas =
    rule.kind === 'whole'
      ? `<formula1>${rule.least}</formula1><formula2>${rule.most}</formula2>`
      : `<formula1>${xmlText(rule.formula)}</formula1>`
  // Excel takes no longer ones.
  const texts = `errorTitle="${xmlText(title.slice(0, 32))}" error="${xmlText(message.slice(0, 225))}"`
  return (
    `<dataValidation ${kind} errorStyle="${refuses ? 'stop' : 'warning'}" allowBlank="1" showErrorMessage="1" ` +
    `${texts} sqref="${range}">${formulas}</dataValidation>`
  )
}
