import { DocumentBlock } from '@/components/written-reports/document-block'
import { annexHeads } from '@/lib/documents/rules/annex-heads'
import type { DocumentToWrite } from '@/lib/documents/rules/document'
import { numberLine, placeAndDate, recipientLines } from '@/lib/documents/rules/head-texts'

/** The document on the screen: the same words and numbers as its files, in a like arrangement. */
export function DocumentPreview({ document, label }: { document: DocumentToWrite; label: string }) {
  const { title, subtitle, stamp, header, blocks, footnotes } = document
  return (
    <article
      aria-label={label}
      lang="vi"
      className="border-line bg-surface-raised flex flex-col gap-4 rounded-lg border px-5 py-6 font-serif sm:px-10 sm:py-8 print:border-0 print:p-0"
    >
      {header ? (
        <div className="grid gap-x-6 gap-y-3 text-center text-sm text-balance sm:grid-cols-2">
          <div>
            {header.left.map((line, at) => (
              <p key={line} className={at === header.left.length - 1 ? 'font-strong' : undefined}>
                {line}
              </p>
            ))}
            <p className="mt-1">{numberLine(header)}</p>
          </div>
          <div>
            {header.right.map((line) => (
              <p key={line} className="font-strong">
                {line}
              </p>
            ))}
            <p className="mt-1 italic">{placeAndDate(header)}</p>
          </div>
        </div>
      ) : null}
      <div className="text-center">
        {stamp ? <p className="text-danger text-sm">{stamp}</p> : null}
        <p className="font-strong text-lg">{title}</p>
        {subtitle ? <p className="font-strong">{subtitle}</p> : null}
      </div>
      {blocks.map((block, at) => (
        <DocumentBlock key={`${at}-${block.kind}`} block={block} />
      ))}
      <DocumentClosing document={document} />
      {footnotes.map((note) => (
        <p key={note} className="text-ink-soft text-sm break-words">
          {note}
        </p>
      ))}
      <DocumentAnnexes document={document} />
    </article>
  )
}

function DocumentClosing({ document }: { document: DocumentToWrite }) {
  const { recipients, signer } = document
  return (
    <div className="grid gap-6 pt-2 sm:grid-cols-2">
      {recipients.length > 0 ? (
        <div className="text-sm">
          <p className="font-strong italic">Nơi nhận:</p>
          {recipientLines(recipients).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      ) : (
        <div />
      )}
      {signer ? (
        <div className="text-center">
          {signer.authority ? <p className="font-strong">{signer.authority}</p> : null}
          <p className="font-strong">{signer.position}</p>
          <p className="font-strong mt-14">{signer.name ?? '………………'}</p>
        </div>
      ) : null}
    </div>
  )
}

function DocumentAnnexes({ document }: { document: DocumentToWrite }) {
  const heads = annexHeads(document)
  return document.annexes.map(({ title, blocks }, at) => {
    const head = heads[at]
    return (
      <section
        key={`${at}-${title}`}
        className="border-line-strong mt-4 flex flex-col gap-4 border-t border-dashed pt-6 print:break-before-page print:border-0"
      >
        <div className="text-center text-balance">
          <h2 className="font-strong text-base">
            <span className="block">{head?.number}</span>
            {head?.title}
          </h2>
          {head?.goesWith ? <p className="italic">{head.goesWith}</p> : null}
        </div>
        {blocks.map((block, place) => (
          <DocumentBlock key={`${place}-${block.kind}`} block={block} />
        ))}
      </section>
    )
  })
}
