import 'server-only'
import type { Readable } from 'node:stream'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { FileError } from '@/lib/files/file-error'
import { fileLimits } from '@/lib/files/file-limits'

/** The files inside a zip. */
export interface Zip {
  names: readonly string[]
  has: (name: string) => boolean
  /**
   * What a file holds, unpacked as it is read; never more than its declared size.
   * @throws FileError broken where there is no such file or it is damaged
   */
  read: (name: string) => AsyncIterable<Uint8Array>
}

/**
 * Opens a zip without unpacking anything. Sizes are declared in its directory and checked here; reading stops
 * where a file does not keep to what it declared.
 * @param inflatedBytes what all of it may hold at most, unpacked
 * @throws FileError broken, encrypted, unpacks_too_large
 */
export async function openZip(
  bytes: Uint8Array,
  inflatedBytes: number = fileLimits.inflatedBytes,
): Promise<Zip> {
  const { file, entries } = await readDirectory(bytes, inflatedBytes)
  const byName = new Map(entries.map((entry) => [entry.fileName.toLowerCase(), entry]))
  return {
    names: entries.map(({ fileName }) => fileName),
    has: (name) => byName.has(name.toLowerCase()),
    read: (name) => readEntry(file, byName.get(name.toLowerCase())),
  }
}

async function readDirectory(bytes: Uint8Array, most: number): Promise<{ file: ZipFile; entries: Entry[] }> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const file = await fromBufferPromise(buffer, { lazyEntries: true })
    if (file.entryCount > fileLimits.zipEntries) throw new FileError('unpacks_too_large')
    const entries: Entry[] = []
    let total = 0
    for await (const entry of file.eachEntry()) {
      total += entry.uncompressedSize
      refuseBomb(entry, total, most)
      entries.push(entry)
    }
    return { file, entries }
  } catch (error) {
    throw error instanceof FileError ? error : new FileError('broken', {}, { cause: error })
  }
}

function refuseBomb(entry: Entry, total: number, most: number): void {
  if (entry.isEncrypted()) throw new FileError('encrypted')
  const bloated = entry.uncompressedSize > entry.compressedSize * fileLimits.inflationRatio
  // A small part may well be as even as that.
  if (total > most || (bloated && entry.uncompressedSize > 8 * 1024 * 1024))
    throw new FileError('unpacks_too_large')
}

async function* readEntry(file: ZipFile, entry: Entry | undefined): AsyncGenerator<Uint8Array> {
  if (!entry) throw new FileError('broken')
  let stream: Readable | undefined
  try {
    stream = await file.openReadStreamPromise(entry)
    for await (const chunk of stream) yield chunk
  } catch (error) {
    throw error instanceof FileError ? error : new FileError('broken', {}, { cause: error })
  } finally {
    stream?.destroy()
  }
}
