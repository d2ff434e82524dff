/** Texts of a workbook write characters that XML cannot hold as _xHHHH_ (ECMA-376, 22.9.2.19). */
export function unescapeCellText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
}

/** The opposite: what XML cannot hold, what it would change, and what would be read as an escape. */
export function escapeCellText(text: string): string {
  if (!mayNeedEscape.test(text)) return text
  return text
    .replace(loneSurrogate, '\uFFFD')
    .replace(likeEscape, '_x005F_')
    .replace(
      unfit,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
}

// Tab and line feed stay; a carriage return would come back as a line feed.
const unfit = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g
/** Followed by an underscore, or by what will begin with one. */
const likeEscape = /_(?=x[0-9A-Fa-f]{4}[_\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF])/g
/** Half of a letter beyond the first 65,536: no text at all. */
const loneSurrogate = /\p{Surrogate}/gu
const mayNeedEscape = /_x|[^\t\n\u0020-\uD7FF\uE000-\uFFFD]/
