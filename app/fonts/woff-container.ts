import { deflateSync, inflateSync } from 'node:zlib'

/** The tables of a TrueType font by tag, uncompressed. */
export type FontTables = Map<string, Buffer>

const HEADER_BYTES = 44
const ENTRY_BYTES = 20

/** Reads a WOFF 1.0 file (W3C Recommendation, 2012). Throws when the signature is another one. */
export function readWoff(file: Buffer): FontTables {
  if (file.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF 1.0 file')
  const tables: FontTables = new Map()
  for (let index = 0; index < file.readUInt16BE(12); index++) {
    const entry = HEADER_BYTES + index * ENTRY_BYTES
    const offset = file.readUInt32BE(entry + 4)
    const stored = file.readUInt32BE(entry + 8)
    const data = file.subarray(offset, offset + stored)
    const packed = stored < file.readUInt32BE(entry + 12)
    tables.set(file.toString('latin1', entry, entry + 4), packed ? inflateSync(data) : data)
  }
  return tables
}

/** Writes a WOFF 1.0 file. Sets `head.checkSumAdjustment`, so `head` must be in `tables`. */
export function writeWoff(tables: FontTables): Buffer {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1))
  adjustHeadChecksum(sorted)
  const header = Buffer.alloc(HEADER_BYTES + sorted.length * ENTRY_BYTES)
  const bodies: Buffer[] = []
  let offset = header.length
  let plainSize = 12 + 16 * sorted.length
  sorted.forEach(([tag, table], index) => {
    const deflated = deflateSync(table, { level: 9 })
    const stored = deflated.length < table.length ? deflated : table
    const entry = HEADER_BYTES + index * ENTRY_BYTES
    header.write(tag, entry, 'latin1')
    header.writeUInt32BE(offset, entry + 4)
    header.writeUInt32BE(stored.length, entry + 8)
    header.writeUInt32BE(table.length, entry + 12)
    header.writeUInt32BE(checksum(table), entry + 16)
    bodies.push(padded(stored))
    offset += padded(stored).length
    plainSize += padded(table).length
  })
  header.write('wOFF', 0, 'latin1')
  header.writeUInt32BE(0x00010000, 4)
  header.writeUInt32BE(offset, 8)
  header.writeUInt16BE(sorted.length, 12)
  header.writeUInt32BE(plainSize, 16)
  header.writeUInt16BE(1, 20)
  return Buffer.concat([header, ...bodies])
}

/** `head` holds a sum over the whole plain font, in the order and layout it would have on disk. */
function adjustHeadChecksum(sorted: [string, Buffer][]): void {
  const head = sorted.find(([tag]) => tag === 'head')?.[1]
  if (!head) throw new Error('a font needs a head table')
  head.writeUInt32BE(0, 8)
  const directory = Buffer.alloc(12 + 16 * sorted.length)
  const power = Math.floor(Math.log2(sorted.length))
  directory.writeUInt32BE(0x00010000, 0)
  directory.writeUInt16BE(sorted.length, 4)
  directory.writeUInt16BE(16 * 2 ** power, 6)
  directory.writeUInt16BE(power, 8)
  directory.writeUInt16BE(16 * sorted.length - 16 * 2 ** power, 10)
  let offset = directory.length
  let sum = 0
  sorted.forEach(([tag, table], index) => {
    const entry = 12 + 16 * index
    directory.write(tag, entry, 'latin1')
    directory.writeUInt32BE(checksum(table), entry + 4)
    directory.writeUInt32BE(offset, entry + 8)
    directory.writeUInt32BE(table.length, entry + 12)
    offset += padded(table).length
    sum = (sum + checksum(table)) >>> 0
  })
  head.writeUInt32BE((0xb1b0afba - ((sum + checksum(directory)) >>> 0)) >>> 0, 8)
}

function checksum(table: Buffer): number {
  const words = padded(table)
  let sum = 0
  for (let at = 0; at < words.length; at += 4) sum = (sum + words.readUInt32BE(at)) >>> 0
  return sum
}

function padded(data: Buffer): Buffer {
  const rest = data.length % 4
  return rest === 0 ? data : Buffer.concat([data, Buffer.alloc(4 - rest)])
}
