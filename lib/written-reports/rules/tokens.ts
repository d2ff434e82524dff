/** What stands for a number in a text: `{DV_KNM:thuc_hien}`, `{ha-long/CDCS_MOI:dat}`, `{DV_TONG:moc_2030}`. */
export type Token = {
  /** Code of a unit directly below; null for the report's own. */
  unit: string | null
  /** Code of an indicator; `sap_xep` for reorganisations, `bao_cao` for month reports, `cham` for lagging. */
  subject: string
  field: string
}

export const FIELDS = [
  'thuc_hien',
  'ke_hoach',
  'dat',
  'vuot',
  'con_lai',
  'ket_qua',
  'cung_ky',
  'so_cung_ky',
] as const
export type TokenField = (typeof FIELDS)[number]

/** The subject of tokens that count reorganisations. */
export const EVENTS_SUBJECT = 'sap_xep'

/** The subject of tokens that count month reports. */
export const REPORTS_SUBJECT = 'bao_cao'
export const REPORT_FIELDS = ['phai_nop', 'da_nop', 'chua_nop', 'da_duyet'] as const

/** The subject of tokens about units behind: why one is (`{ha-long/cham:nguyen_nhan}`), how many are. */
export const LAG_SUBJECT = 'cham'
export const LAG_FIELD = 'nguyen_nhan'
export const LAG_COUNT_FIELD = 'so_don_vi'

/** A piece of a line: words, a token, or braces that hold none. `at` counts characters from the text's beginning. */
export type Piece =
  | { kind: 'text'; text: string; at: number }
  | { kind: 'token'; token: Token; text: string; at: number }
  | { kind: 'broken'; text: string; at: number }

const TOKEN = /^\{(?:([a-z0-9-]+)\/)?([A-Za-z][A-Za-z0-9_]*):([a-z0-9_]+)\}$/

/** The pieces of a text, which joined are the text again. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const { 0: found, index } of text.matchAll(/\{[^{}\n]*\}|[{}]/g)) {
    if (index > from) pieces.push({ kind: 'text', text: text.slice(from, index), at: from })
    const token = parseToken(found)
    pieces.push(
      token ? { kind: 'token', token, text: found, at: index } : { kind: 'broken', text: found, at: index },
    )
    from = index + found.length
  }
  if (from < text.length) pieces.push({ kind: 'text', text: text.slice(from), at: from })
  return pieces
}

/** Null for what is not written as a token. */
export function parseToken(text: string): Token | null {
  const match = TOKEN.exec(text)
  if (!match) return null
  const [, unit, subject = '', field = ''] = match
  return { unit: unit ?? null, subject, field }
}

/** The inverse of `parseToken`. */
export function writeToken({ unit, subject, field }: Token): string {
  return `{${unit === null ? '' : `${unit}/`}${subject}:${field}}`
}
