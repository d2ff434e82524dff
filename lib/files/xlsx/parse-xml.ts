import { SaxesParser } from 'saxes'
import { FileError } from '@/lib/files/file-error'
import { fileLimits } from '@/lib/files/file-limits'

export type XmlAttributes = Readonly<Record<string, string>>

/** Elements by their names without prefix. */
export interface XmlHandlers {
  open: (name: string, attributes: XmlAttributes) => void
  text?: (text: string) => void
  close?: (name: string) => void
}

/**
 * Parses XML as it comes and stops after each piece, so that the caller can take what the handlers have gathered.
 * Knows the five entities of XML and no other; a document type is refused, whatever it says.
 * @throws FileError unsafe, broken, cell_too_long
 */
export async function* parseXml(
  bytes: AsyncIterable<Uint8Array>,
  handlers: XmlHandlers,
): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false, position: false })
  // Of the last begin or end of an element, in bytes from the start.
  let lastSign = 0
  let position = 0
  let depth = 0
  parser.on('doctype', () => {
    throw new FileError('unsafe')
  })
  parser.on('error', (error) => {
    throw new FileError('broken', {}, { cause: error })
  })
  parser.on('opentag', ({ name, attributes }) => {
    lastSign = position
    if (++depth > fileLimits.xmlDepth) throw new FileError('broken')
    handlers.open(localName(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    lastSign = position
    depth--
    handlers.close?.(localName(name))
  })
  if (handlers.text) parser.on('text', handlers.text)
  for await (const [text, length] of decoded(bytes)) {
    position += length
    parser.write(text)
    if (position - lastSign > fileLimits.silentXml) throw new FileError('cell_too_long')
    yield
  }
  parser.close()
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon === -1 ? name : name.slice(colon + 1)
}

/** Letters that are cut at the border of a piece come whole with the next. */
async function* decoded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<[text: string, length: number]> {
  let decoder: TextDecoder | undefined
  try {
    for await (const piece of bytes) {
      decoder ??= new TextDecoder(encodingOf(piece), { fatal: true })
      yield [decoder.decode(piece, { stream: true }), piece.length]
    }
    yield [decoder?.decode() ?? '', 0]
  } catch (error) {
    throw error instanceof TypeError ? new FileError('broken', {}, { cause: error }) : error
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}
