import 'server-only'
import { FileError } from '@/lib/files/file-error'

const endOfChain = 0xfffffffe
const entrySize = 128

/**
 * The streams of a compound file (MS-CFB), the container of .xls, by their names.
 * @throws FileError broken
 */
export function readCompoundFile(bytes: Uint8Array): ReadonlyMap<string, Buffer> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return readStreams(file)
  } catch (error) {
    throw error instanceof FileError ? error : new FileError('broken', {}, { cause: error })
  }
}

function readStreams(file: Buffer): Map<string, Buffer> {
  const sectorSize = 1 << file.readUInt16LE(30)
  const miniSize = 1 << file.readUInt16LE(32)
  if ((sectorSize !== 512 && sectorSize !== 4096) || miniSize !== 64) throw new FileError('broken')
  const sector = (index: number) => file.subarray((index + 1) * sectorSize, (index + 2) * sectorSize)
  const table = readTable(file, sector, sectorSize)
  const chain = (start: number) => joinChain(start, table, sector)
  const directory = chain(file.readUInt32LE(48))
  const cutOff = file.readUInt32LE(56)
  const miniTable = numbersOf(chain(file.readUInt32LE(60)))
  const streams = new Map<string, Buffer>()
  let mini: Buffer = Buffer.alloc(0)
  for (let at = 0; at + entrySize <= directory.length; at += entrySize) {
    const entry = directory.subarray(at, at + entrySize)
    const kind = entry[66]
    const start = entry.readUInt32LE(116)
    const size = entry.readUInt32LE(120)
    if (kind === 5) mini = chain(start).subarray(0, size)
    if (kind !== 2) continue
    const name = entry.toString('utf16le', 0, Math.max(0, Math.min(64, entry.readUInt16LE(64)) - 2))
    const miniSector = (index: number) => mini.subarray(index * miniSize, (index + 1) * miniSize)
    const whole = size < cutOff ? joinChain(start, miniTable, miniSector) : chain(start)
    if (!streams.has(name)) streams.set(name, whole.subarray(0, size))
  }
  return streams
}

/** The table of sectors that follow one another, itself in sectors that the header and a chain of lists name. */
function readTable(file: Buffer, sector: (index: number) => Buffer, sectorSize: number): Uint32Array {
  const places = numbersOf(file.subarray(76, 512))
  const parts = [...places.filter(isSector)]
  let next = file.readUInt32LE(68)
  for (let lists = 0; isSector(next); lists++) {
    if (lists * sectorSize > file.length) throw new FileError('broken')
    const list = numbersOf(sector(next))
    parts.push(...list.subarray(0, -1).filter(isSector))
    next = list.at(-1) ?? endOfChain
  }
  if (parts.length * sectorSize > file.length) throw new FileError('broken')
  return numbersOf(Buffer.concat(parts.map(sector)))
}

function joinChain(start: number, table: Uint32Array, sector: (index: number) => Buffer): Buffer {
  const parts: Buffer[] = []
  for (let index = start; isSector(index); index = table[index] ?? endOfChain) {
    // A chain longer than the table runs in a circle.
    if (parts.length > table.length) throw new FileError('broken')
    parts.push(sector(index))
  }
  return Buffer.concat(parts)
}

function isSector(index: number): boolean {
  return index < 0xfffffffa
}

function numbersOf(bytes: Buffer): Uint32Array {
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, at) => bytes.readUInt32LE(at * 4))
}
