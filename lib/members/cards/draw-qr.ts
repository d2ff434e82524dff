import 'server-only'
import { encode } from 'uqr'
import type { QrView } from './views'

/** Four squares of quiet on each side, as the standard asks. */
const quiet = 4

/** A text as a QR code, of which a quarter may be worn off (level Q). */
export function drawQr(text: string): QrView {
  const { data, size } = encode(text, { ecc: 'Q', border: quiet })
  const path = data.map((row, y) => runsOf(row, y)).join('')
  return { size, path }
}

/** The dark squares of a row, each run of neighbours as one rectangle. */
function runsOf(row: readonly boolean[], y: number): string {
  let path = ''
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue
    const from = x
    while (row[x + 1]) x++
    path += `M${from} ${y}h${x - from + 1}v1h-${x - from + 1}z`
  }
  return path
}
