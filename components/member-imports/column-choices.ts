/** Which field each column of a file is taken for; null leaves the column out. */
export type ColumnChoices = ReadonlyMap<number, string | null>

/** Fields that two columns claim: one of them has to give way. */
export function chosenTwice(choices: ColumnChoices): string[] {
  const fields = [...choices.values()].filter((field) => field !== null)
  return [...new Set(fields.filter((field, index) => fields.indexOf(field) !== index))]
}

/**
 * What no column gives: a name always, and which union each row belongs to where the import goes to a federation.
 * A given name is name enough; a family name alone is not.
 */
export function missingFrom(choices: ColumnChoices, many: boolean): ('name' | 'unit')[] {
  const fields = new Set(choices.values())
  const hasName = fields.has('fullName') || fields.has('givenName')
  const hasUnit = fields.has('unitCode') || fields.has('unitName')
  return [...(hasName ? [] : (['name'] as const)), ...(many && !hasUnit ? (['unit'] as const) : [])]
}
