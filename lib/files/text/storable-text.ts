/** A text as PostgreSQL can keep it: workbooks can hold a NUL, or half of a letter beyond the first 65,536. */
export function storableText(text: string): string {
  return unfit.test(text) ? text.replaceAll('\u0000', '').replace(/\p{Surrogate}/gu, '\uFFFD') : text
}

const unfit = /\u0000|\p{Surrogate}/u
