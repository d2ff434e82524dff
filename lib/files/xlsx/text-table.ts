import 'server-only'
import { FileError } from '@/lib/files/file-error'
import { fileLimits } from '@/lib/files/file-limits'

/** The texts that a workbook's cells share, packed: a million of them as strings would take four times the room. */
export class TextTable {
  readonly #blocks: Buffer[] = []
  #used = blockSize
  #total = 0
  #places = new Float64Array(1024)
  #count = 0

  /** @throws FileError cell_too_long, unpacks_too_large */
  add(text: string): void {
    if (text.length > fileLimits.cellLength) throw new FileError('cell_too_long', limitOf('cellLength'))
    const length = Buffer.byteLength(text)
    if ((this.#total += length) > fileLimits.sharedTextBytes) throw new FileError('unpacks_too_large')
    if (this.#used + length > blockSize) {
      this.#blocks.push(Buffer.allocUnsafe(blockSize))
      this.#used = 0
    }
    const block = this.#blocks.length - 1
    this.#blocks[block]?.write(text, this.#used)
    this.#place((block * blockSize + this.#used) * maxLength + length)
    this.#used += length
  }

  /** Undefined where there are fewer texts. */
  get(index: number): string | undefined {
    if (!(index < this.#count)) return undefined
    const place = this.#places[index] ?? 0
    const length = place % maxLength
    const start = (place - length) / maxLength
    const offset = start % blockSize
    return this.#blocks[(start - offset) / blockSize]?.toString('utf8', offset, offset + length)
  }

  #place(place: number): void {
    if (this.#count === this.#places.length) {
      const larger = new Float64Array(this.#places.length * 2)
      larger.set(this.#places)
      this.#places = larger
    }
    this.#places[this.#count++] = place
  }
}

const blockSize = 1024 * 1024
/** Above the bytes of the longest cell. */
const maxLength = 131_072

function limitOf(name: keyof typeof fileLimits): { limit: number } {
  return { limit: fileLimits[name] }
}
