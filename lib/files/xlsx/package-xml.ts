import { mainNames, relationNames, xmlHead, xmlText } from './xml-text'

const packageNames = 'http://schemas.openxmlformats.org/package/2006'
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export interface ListedSheet {
  name: string
  notes: boolean
  hidden: boolean
  /** How many of its first rows stand on every printed page. */
  repeatedRows: number
}

/** The parts of a workbook that are neither its sheets nor their styles. */
export function packageParts(sheets: readonly ListedSheet[]): [path: string, xml: string][] {
  return [
    ['[Content_Types].xml', contentTypesXml(sheets)],
    ['_rels/.rels', relationsXml([`Type="${relationNames}/officeDocument" Target="xl/workbook.xml"`])],
    ['xl/workbook.xml', workbookXml(sheets)],
    ['xl/_rels/workbook.xml.rels', workbookRelationsXml(sheets.length)],
  ]
}

function contentTypesXml(sheets: readonly { notes: boolean }[]): string {
  const parts = sheets.flatMap(({ notes }, index) => [
    `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${kind}.worksheet+xml"/>`,
    ...(notes
      ? [`<Override PartName="/xl/comments${index + 1}.xml" ContentType="${kind}.comments+xml"/>`]
      : []),
  ])
  return (
    `${xmlHead}<Types xmlns="${packageNames}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/>${parts.join('')}</Types>`
  )
}

function workbookXml(sheets: readonly ListedSheet[]): string {
  const listed = sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${xmlText(name)}" sheetId="${index + 1}"${hidden ? ' state="veryHidden"' : ''} r:id="rId${index + 1}"/>`,
  )
  const titles = sheets.flatMap(({ name, repeatedRows }, index) =>
    repeatedRows === 0
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">` +
            `${xmlText(`'${name.replaceAll("'", "''")}'!$1:$${repeatedRows}`)}</definedName>`,
        ],
  )
  return (
    `${xmlHead}<workbook ${mainNames} xmlns:r="${relationNames}"><sheets>${listed.join('')}</sheets>` +
    `${titles.length > 0 ? `<definedNames>${titles.join('')}</definedNames>` : ''}</workbook>`
  )
}

function workbookRelationsXml(sheetCount: number): string {
  const sheets = Array.from(
    { length: sheetCount },
    (_, index) => `Type="${relationNames}/worksheet" Target="worksheets/sheet${index + 1}.xml"`,
  )
  return relationsXml([...sheets, `Type="${relationNames}/styles" Target="styles.xml"`])
}

function relationsXml(relations: readonly string[]): string {
  const listed = relations.map((relation, index) => `<Relationship Id="rId${index + 1}" ${relation}/>`)
  return `${xmlHead}<Relationships xmlns="${packageNames}/relationships">${listed.join('')}</Relationships>`
}
