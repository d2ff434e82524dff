import 'server-only'
import { FileError } from '@/lib/files/file-error'
import { openZip, type Zip } from './open-zip'
import { readXml } from './read-xml'

/** What a workbook consists of, before any cell is read. */
export interface Workbook {
  zip: Zip
  sheets: { name: string; hidden: boolean; part: string }[]
  stylesPart: string | null
  textsPart: string | null
  epoch1904: boolean
}

/**
 * Finds the parts of an .xlsx or .xlsm. Macros, links, drawings and what else lies inside are never opened.
 * @param inflatedBytes what all its parts may hold at most, unpacked
 * @throws FileError archive, other_workbook, wrong_type, no_sheet and what openZip and parseXml throw
 */
export async function openWorkbook(bytes: Uint8Array, inflatedBytes?: number): Promise<Workbook> {
  const zip = await openZip(bytes, inflatedBytes)
  const main = await findMainPart(zip)
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const related = await readRelations(zip, `${folder}_rels/${main.slice(folder.length)}.rels`, folder)
  const { listed, epoch1904 } = await readSheetList(zip, main)
  const sheets = listed.flatMap(({ name, hidden, relation }) => {
    const target = related.find(({ id }) => id === relation)
    return target?.kind === 'worksheet' ? [{ name, hidden, part: target.part }] : []
  })
  if (sheets.length === 0) throw new FileError('no_sheet')
  const partOf = (kind: string) => related.find((relation) => relation.kind === kind)?.part ?? null
  return { zip, sheets, stylesPart: partOf('styles'), textsPart: partOf('sharedStrings'), epoch1904 }
}

async function findMainPart(zip: Zip): Promise<string> {
  if (!zip.has('[Content_Types].xml') || !zip.has('_rels/.rels')) {
    if (zip.has('content.xml') && zip.has('mimetype')) throw new FileError('other_workbook')
    throw new FileError('archive')
  }
  const main = (await readRelations(zip, '_rels/.rels', '')).find(({ kind }) => kind === 'officeDocument')
  if (!main || /(^|\/)(word|ppt|visio)\/[^/]*$/.test(main.part)) throw new FileError('wrong_type')
  if (main.part.endsWith('.bin')) throw new FileError('other_workbook')
  if (!zip.has(main.part)) throw new FileError('broken')
  return main.part
}

interface Relation {
  id: string
  /** The last word of its type: transitional and strict files differ in what stands before. */
  kind: string
  part: string
}

async function readRelations(zip: Zip, part: string, folder: string): Promise<Relation[]> {
  const relations: Relation[] = []
  if (!zip.has(part)) return relations
  await readXml(zip.read(part), {
    open: (name, attributes) => {
      // What lies outside the file is not fetched.
      if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return
      const { Id = '', Type = '', Target = '' } = attributes
      const path = Target.startsWith('/') ? Target.slice(1) : folder + Target
      relations.push({ id: Id, kind: Type.slice(Type.lastIndexOf('/') + 1), part: withoutDots(path) })
    },
  })
  return relations
}

function withoutDots(path: string): string {
  const steps: string[] = []
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

async function readSheetList(zip: Zip, part: string) {
  const listed: { name: string; hidden: boolean; relation: string }[] = []
  let epoch1904 = false
  await readXml(zip.read(part), {
    open: (name, attributes) => {
      if (name === 'workbookPr') epoch1904 = isTrue(attributes['date1904'])
      if (name !== 'sheet') return
      const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      const state = attributes['state'] ?? 'visible'
      listed.push({ name: attributes['name'] ?? '', hidden: state !== 'visible', relation })
    },
  })
  return { listed, epoch1904 }
}

function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true'
}
