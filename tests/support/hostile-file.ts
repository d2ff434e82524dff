import { Readable } from 'node:stream'
import { utils, write } from '@e965/xlsx'
import { ZipFile } from 'yazl'
import { writeXlsx } from '@/lib/files/write-xlsx'

/** Files made to harm, or broken, by name; each built when it is asked for. */
export const hostileFiles: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  'zip bomb': () => workbook({ 'xl/worksheets/sheet1.xml': blank(400 * mebibyte) }),
  'zip bomb that hides its size': async () =>
    lying(await workbook({ 'xl/worksheets/sheet1.xml': blank(40 * mebibyte) })),
  'many parts': () =>
    zipOf(Object.fromEntries(Array.from({ length: 6_000 }, (_, at) => [`xl/a${at}`, 'x'])), packing.none),
  'document type': () =>
    workbook({
      'xl/worksheets/sheet1.xml': `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>&x;</t></is></c></row>')}`,
    }),
  'entities that grow': () =>
    workbook({
      'xl/sharedStrings.xml': '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><sst>&b;</sst>',
    }),
  'document type in the workbook': () => workbook({ 'xl/workbook.xml': '<!DOCTYPE a><workbook/>' }),
  'a million empty rows': () => workbook({ 'xl/worksheets/sheet1.xml': emptyRows() }),
  'text of 64 MB': () => workbook({ 'xl/worksheets/sheet1.xml': longText(64) }, packing.loose),
  'shared text of 64 MB': () => workbook({ 'xl/sharedStrings.xml': longShared(64) }, packing.loose),
  'attribute of 64 MB': () => workbook({ 'xl/worksheets/sheet1.xml': longAttribute(64) }, packing.loose),
  'csv cell of 30 MB': async () => Buffer.from(`a;b\n"${'x'.repeat(30 * mebibyte)}";c\n`),
  'csv of delimiters': async () => Buffer.from(`a;b\n${';'.repeat(30 * mebibyte)}`),
  'csv that is too large': async () => Buffer.alloc(40 * mebibyte, 97),
  'deep elements': () => workbook({ 'xl/worksheets/sheet1.xml': deep() }),
  'too many columns': () =>
    workbook({ 'xl/worksheets/sheet1.xml': sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>') }),
  'too many rows': () =>
    joined(
      writeXlsx([
        { name: 'A', columns: [{ header: 'Họ và tên' }, { header: 'Ghi chú' }], rows: lines(100_001) },
      ]),
    ),
  'zip cut short': async () => (await good()).subarray(0, 900),
  'zip with a damaged part': async () => damaged(await good()),
  'rows that go back': () =>
    workbook({
      'xl/worksheets/sheet1.xml': sheet(
        '<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>',
      ),
    }),
  'xml cut short': () =>
    workbook({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1"><c r="A1">' }),
  'picture named xlsx': async () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  'pdf named xlsx': async () => Buffer.from('%PDF-1.7\n%âãÏÓ\n'),
  'zip of files': () => zipOf({ 'danh-sach.xlsx': 'x', 'ghi-chu.txt': 'y' }),
  'rar of files': async () => Buffer.from('526172211a0701000000', 'hex'),
  'document of Word': () =>
    zipOf({ ...frame(), '_rels/.rels': mainRelation('word/document.xml'), 'word/document.xml': '<a/>' }),
  'workbook of OpenDocument': () =>
    zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }),
  'binary workbook': () =>
    zipOf({ ...frame(), '_rels/.rels': mainRelation('xl/workbook.bin'), 'xl/workbook.bin': 'x' }),
  'web page named xls': async () => Buffer.from('<html><table><tr><td>Họ và tên</td></tr></table></html>'),
  'workbook of XML 2003': async () =>
    Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
  'encrypted workbook': async () => compound('EncryptedPackage'),
  'old document of Word': async () => compound('WordDocument'),
  'compound file cut short': async () => (await oldWorkbook()).subarray(0, 2_000),
  'compound file in a circle': async () => circular(await oldWorkbook()),
  'random bytes after the mark of a compound file': async () =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(60_000, 37)]),
  nothing: async () => Buffer.alloc(0),
  spaces: async () => Buffer.from(' \n \n'),
  'bytes that are no text': async () =>
    Buffer.from(Array.from({ length: 5_000 }, (_, at) => (at * 7919) % 256)),
}

const mebibyte = 1024 * 1024

type Part = string | (() => Generator<Buffer>)

/** A bomb is packed as tight as it goes; where only the content counts, packing would take most of the test's time. */
const packing = {
  none: { compressionLevel: 0 },
  loose: { compressionLevel: 1 },
  tight: { compressionLevel: 6 },
} as const

type Packing = (typeof packing)[keyof typeof packing]

function frame(): Record<string, Part> {
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': mainRelation('xl/workbook.xml'),
  }
}

function mainRelation(target: string): string {
  return `<Relationships><Relationship Id="rId1" Type="http://x/officeDocument" Target="${target}"/></Relationships>`
}

function workbook(parts: Record<string, Part>, packed: Packing = packing.tight): Promise<Uint8Array> {
  const whole = {
    ...frame(),
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/>' +
      '<Relationship Id="rId2" Type="http://x/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': sheet('<row r="1"><c r="A1"><v>1</v></c></row>'),
    ...parts,
  }
  return zipOf(whole, packed)
}

function sheet(rows: string): string {
  return `<worksheet><sheetData>${rows}</sheetData></worksheet>`
}

async function zipOf(parts: Record<string, Part>, packed: Packing = packing.tight): Promise<Uint8Array> {
  const zip = new ZipFile()
  for (const [name, part] of Object.entries(parts)) {
    if (typeof part === 'string') zip.addBuffer(Buffer.from(part), name, packed)
    else zip.addReadStream(Readable.from(part(), { objectMode: false }), name, packed)
  }
  zip.end()
  return joined(Readable.from(zip.outputStream))
}

async function joined(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all)
}

function repeated(begin: string, middle: string, times: number, end: string): () => Generator<Buffer> {
  return function* () {
    yield Buffer.from(begin)
    const many = Buffer.from(middle.repeat(1_000))
    for (let at = 0; at < times / 1_000; at++) yield many
    yield Buffer.from(end)
  }
}

const blank = (bytes: number) => repeated('<worksheet>', ' '.repeat(1_000), bytes / 1_000, '</worksheet>')
/**
 * Numbers one after another: as long as wanted, and packed no tighter than a real text. They begin again after more
 * than a packer looks back.
 */
function counted(begin: string, bytes: number, end: string): () => Generator<Buffer> {
  return function* () {
    yield Buffer.from(begin)
    const piece = Buffer.from(Array.from({ length: 150_000 }, (_, at) => `${at} `).join(''))
    for (let size = 0; size < bytes; size += piece.length) yield piece
    yield Buffer.from(end)
  }
}

const longText = (size: number) =>
  counted(
    '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>',
    size * mebibyte,
    '</t></is></c></row></sheetData></worksheet>',
  )
const longShared = (size: number) => counted('<sst><si><t>', size * mebibyte, '</t></si></sst>')
const longAttribute = (size: number) =>
  counted('<worksheet><sheetData><row r="1"><c r="', size * mebibyte, '"/></row></sheetData></worksheet>')
const deep = () => repeated('<worksheet>', '<a>', 2_000_000, '')

function emptyRows(): () => Generator<Buffer> {
  return function* () {
    yield Buffer.from('<worksheet><sheetData>')
    for (let from = 1; from <= 1_000_000; from += 1_000)
      yield Buffer.from(
        Array.from(
          { length: 1_000 },
          (_, at) => `<row r="${from + at}" ht="15" customHeight="1" spans="1:3"/>`,
        ).join(''),
      )
    yield Buffer.from('</sheetData></worksheet>')
  }
}

function* lines(count: number): Generator<string[]> {
  for (let at = 0; at < count; at++) yield ['Nguyễn Văn A', String(at)]
}

function good(): Promise<Uint8Array> {
  return joined(
    writeXlsx([{ name: 'A', columns: [{ header: 'Họ và tên' }, { header: 'Ghi chú' }], rows: lines(3_000) }]),
  )
}

/** Changes bytes in the middle of the packed sheet. */
function damaged(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes)
  copy.fill(0xa5, copy.length >> 1, (copy.length >> 1) + 200)
  return copy
}

/** Says in the directory that the packed part is small. */
function lying(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes)
  for (
    let at = copy.indexOf('PK\u0001\u0002', 0, 'latin1');
    at !== -1;
    at = copy.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  )
    if (copy.readUInt32LE(at + 24) > mebibyte) copy.writeUInt32LE(100_000, at + 24)
  return copy
}

async function oldWorkbook(): Promise<Buffer> {
  const book = utils.book_new()
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet(Array.from({ length: 500 }, (_, at) => ['Nguyễn Văn A', at])),
    'A',
  )
  return write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer
}

/** A compound file of one empty stream with that name. */
function compound(name: string): Buffer {
  const file = Buffer.alloc(512 * 3)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file)
  file.writeUInt16LE(9, 30)
  file.writeUInt16LE(6, 32)
  file.writeUInt32LE(1, 48)
  file.writeUInt32LE(4096, 56)
  file.writeUInt32LE(0xfffffffe, 60)
  file.writeUInt32LE(0xfffffffe, 68)
  file.fill(0xff, 76, 512)
  file.writeUInt32LE(0, 76)
  file.fill(0xff, 512, 1024)
  file.writeUInt32LE(0xfffffffd, 512)
  file.writeUInt32LE(0xfffffffe, 516)
  file.write(name, 1024, 'utf16le')
  file.writeUInt16LE((name.length + 1) * 2, 1024 + 64)
  file[1024 + 66] = 2
  return file
}

/** Each sector is followed by itself. */
function circular(bytes: Buffer): Buffer {
  const table = (bytes.readUInt32LE(76) + 1) * 512
  for (let at = 0; at < 128; at++) bytes.writeUInt32LE(at, table + at * 4)
  return bytes
}
