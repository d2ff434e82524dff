/**
 * A cell of a CSV that begins with one of these is run as a formula by spreadsheet programs. An apostrophe before
 * it makes it a text; readCsv takes one off again. Texts that begin with apostrophes already get one more, so that
 * what was written is what is read.
 */
export function guardFormula(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text
}

/** Takes off what guardFormula put on. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && formulaStart.test(text.slice(1)) ? text.slice(1) : text
}

/** Also after white space, which programs skip, and in the wide letters that East Asian keyboards give. */
const formulaStart = /^'*\s*[=+\-@\t\r\n＝＋－＠]/
