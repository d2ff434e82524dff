import 'server-only'
import type * as pdfmakeModule from 'pdfmake'
import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { fontFiles } from './fonts'
import { pdfAnnexes } from './pdf/pdf-annexes'
import { keptWithNext, pdfBlock } from './pdf/pdf-blocks'
import { pdfClosing } from './pdf/pdf-closing'
import { pdfOpening } from './pdf/pdf-head'
import { points } from './pdf/pdf-measures'
import { printable } from './pdf/pdf-text'
import type { DocumentToWrite } from './rules/document'
import { partLastLines } from './rules/last-lines'
import { margins, pageNumberFromTop, sizes } from './rules/page-measures'

/**
 * A document as PDF, laid out as the .docx is, set in a face as wide as Times New Roman that travels with the
 * file. It names its title and language; charts are drawn as lines and text, not as pixels.
 */
export async function writePdf(document: DocumentToWrite): Promise<Uint8Array> {
  return (await printer()).createPdf(definition(document)).getBuffer()
}

function definition(document: DocumentToWrite): TDocumentDefinitions {
  const { title, subtitle, header, blocks, layout } = document
  const { before, last } = partLastLines(blocks)
  return {
    info: {
      title: printable(subtitle === null ? title : `${title} ${subtitle}`),
      author: printable(header?.left.at(-1) ?? ''),
    },
    language: 'vi-VN',
    displayTitle: true,
    version: '1.7',
    pageSize: 'A4',
    pageOrientation: layout,
    pageMargins: [margins.left, margins.top, margins.right, margins.bottom].map(points) as [
      number,
      number,
      number,
      number,
    ],
    defaultStyle: { font: 'Tinos', fontSize: sizes.text, lineHeight: 1.12 },
    header: (page: number) =>
      page === 1
        ? null
        : {
            text: String(page),
            alignment: 'center',
            fontSize: sizes.motto,
            margin: [points(margins.left), points(pageNumberFromTop), points(margins.right), 0],
          },
    content: [
      ...pdfOpening(document),
      ...before.flatMap((block) => pdfBlock(block, layout)),
      ...pdfClosing(document, last === null ? [] : pdfBlock(last, layout)),
      ...pdfAnnexes(document),
    ],
    // A heading or a table's title goes over to the next page where nothing follows it on its own.
    pageBreakBefore: (node, nodes) =>
      node.headlineLevel === keptWithNext && nodes.getFollowingNodesOnPage().length === 0,
  }
}

type Printer = Pick<typeof pdfmakeModule, 'createPdf'>

let loading: Promise<Printer> | null = null

/** Told once where its letters are, and that it opens nothing else. */
function printer(): Promise<Printer> {
  loading ??= load()
  return loading
}

async function load(): Promise<Printer> {
  const { default: pdfmake } = await import('pdfmake')
  pdfmake.setFonts({ Tinos: { ...fontFiles } })
  const known = new Set<string>(Object.values(fontFiles))
  pdfmake.setLocalAccessPolicy((path) => known.has(path))
  pdfmake.setUrlAccessPolicy(() => false)
  return pdfmake
}
