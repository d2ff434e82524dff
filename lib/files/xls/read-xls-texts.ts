import 'server-only'
import { FileError } from '@/lib/files/file-error'
import { fileLimits } from '@/lib/files/file-limits'
import { TextTable } from '@/lib/files/xlsx/text-table'
import type { XlsRecord } from './xls-records'

/**
 * The table of shared texts: one record and those that continue it, for none holds more than 8 kB.
 * @throws FileError broken, cell_too_long, unpacks_too_large
 */
export function readSharedTexts(stream: Buffer, records: readonly XlsRecord[]): TextTable {
  const table = new TextTable()
  const parts = new ContinuedParts(stream, records)
  parts.skip(4)
  const count = parts.number(4)
  for (let index = 0; index < count && !parts.atEnd(); index++) table.add(readText(parts))
  return table
}

function readText(parts: ContinuedParts): string {
  const length = parts.number(2)
  const flags = parts.number(1)
  if (length > fileLimits.cellLength) throw new FileError('cell_too_long', { limit: fileLimits.cellLength })
  const runs = flags & 8 ? parts.number(2) : 0
  const hints = flags & 4 ? parts.number(4) : 0
  const text = parts.characters(length, (flags & 1) === 1)
  parts.skip(runs * 4 + hints)
  return text
}

/** Reads on over the borders of records. */
class ContinuedParts {
  #part = 0
  #at: number

  constructor(
    readonly stream: Buffer,
    readonly records: readonly XlsRecord[],
  ) {
    this.#at = records[0]?.start ?? 0
  }

  atEnd(): boolean {
    this.#turn()
    return this.#left() === 0
  }

  number(bytes: number): number {
    let value = 0
    for (let place = 0; place < bytes; place++) {
      this.#turn()
      if (this.#left() === 0) throw new FileError('broken')
      value += this.stream.readUInt8(this.#at++) * 2 ** (8 * place)
    }
    return value
  }

  skip(bytes: number): void {
    for (let rest = bytes; rest > 0;) {
      this.#turn()
      const some = Math.min(rest, this.#left())
      if (some === 0) throw new FileError('broken')
      this.#at += some
      rest -= some
    }
  }

  /** A text that goes on in the next record says there anew how wide its characters are. */
  characters(length: number, wideAtFirst: boolean): string {
    let text = ''
    let wide = wideAtFirst
    for (;;) {
      const width = wide ? 2 : 1
      const some = Math.min((length - text.length) * width, this.#left() - (this.#left() % width))
      text += this.stream.toString(wide ? 'utf16le' : 'latin1', this.#at, this.#at + some)
      this.#at += some
      if (text.length === length) return text
      if (this.#left() > 0) throw new FileError('broken')
      this.#turn()
      wide = (this.number(1) & 1) === 1
    }
  }

  #left(): number {
    return (this.records[this.#part]?.end ?? this.#at) - this.#at
  }

  #turn(): void {
    while (this.#left() === 0 && this.#part < this.records.length - 1) {
      this.#part++
      this.#at = this.records[this.#part]?.start ?? this.#at
    }
  }
}
