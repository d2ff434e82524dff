import { mainNames, relationNames, xmlHead, xmlText } from './xml-text'

/** Places of the cell styles that stylesXml lists. */
export const cellStyle = { text: 1, date: 2, number: 3, header: 4 } as const

const packageNames = 'http://schemas.openxmlformats.org/package/2006'
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The parts of a workbook that are not its sheets. */
export function packageParts(
  sheets: readonly { name: string; notes: boolean }[],
): [path: string, xml: string][] {
  return [
    ['[Content_Types].xml', contentTypesXml(sheets)],
    ['_rels/.rels', relationsXml([`Type="${relationNames}/officeDocument" Target="xl/workbook.xml"`])],
    ['xl/workbook.xml', workbookXml(sheets)],
    ['xl/_rels/workbook.xml.rels', workbookRelationsXml(sheets.length)],
    ['xl/styles.xml', stylesXml],
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

function workbookXml(sheets: readonly { name: string }[]): string {
  const listed = sheets.map(
    ({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  return `${xmlHead}<workbook ${mainNames} xmlns:r="${relationNames}"><sheets>${listed.join('')}</sheets></workbook>`
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

const stylesXml =
  `${xmlHead}<styleSheet ${mainNames}>` +
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/><name val="Times New Roman"/></font>' +
  '<font><b/><sz val="11"/><name val="Times New Roman"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF7"/></patternFill></fill></fills>' +
  '<borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" ' +
  'applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf></cellXfs></styleSheet>'
