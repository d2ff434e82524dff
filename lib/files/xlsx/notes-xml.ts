import type { ColumnToWrite } from '@/lib/files/sheet-to-write'
import { columnLetters } from './cell-place'
import { mainNames, relationNames, xmlHead, xmlText } from './xml-text'

/** The notes beside a sheet's headers, and the drawing that Excel wants for them; by the sheet's number. */
export function notesParts(columns: readonly ColumnToWrite[], number: number): [path: string, xml: string][] {
  return [
    [`xl/comments${number}.xml`, notesXml(columns)],
    [`xl/drawings/vmlDrawing${number}.vml`, drawingXml(columns)],
    [`xl/worksheets/_rels/sheet${number}.xml.rels`, linksXml(number)],
  ]
}

function notesXml(columns: readonly ColumnToWrite[]): string {
  const notes = columns.flatMap(({ note }, column) =>
    note === undefined
      ? []
      : [
          `<comment ref="${columnLetters(column)}1" authorId="0"><text><t>${xmlText(note)}</t></text></comment>`,
        ],
  )
  return (
    `${xmlHead}<comments ${mainNames}><authors><author></author></authors>` +
    `<commentList>${notes.join('')}</commentList></comments>`
  )
}

function drawingXml(columns: readonly ColumnToWrite[]): string {
  const shapes = columns.flatMap(({ note }, column) => (note === undefined ? [] : [shapeXml(column)]))
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    'xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="note" coordsize="21600,21600" o:spt="202" ' +
    `path="m,l,21600r21600,l21600,xe"/>${shapes.join('')}</xml>`
  )
}

function shapeXml(column: number): string {
  const anchor = [column + 1, 10, 1, 5, column + 4, 10, 6, 5].join(',')
  return (
    `<v:shape id="note${column}" type="#note" style="visibility:hidden" fillcolor="#ffffe1"><v:textbox/>` +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>0</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  )
}

function linksXml(number: number): string {
  return (
    `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
    `<Relationship Id="rId1" Type="${relationNames}/vmlDrawing" Target="../drawings/vmlDrawing${number}.vml"/>` +
    `<Relationship Id="rId2" Type="${relationNames}/comments" Target="../comments${number}.xml"/></Relationships>`
  )
}
