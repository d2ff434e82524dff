import { DocumentChart } from '@/components/written-reports/document-chart'
import { DocumentTable } from '@/components/written-reports/document-table'
import type { Block, Run } from '@/lib/documents/rules/document'

export function DocumentBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? (
        <h2 className="font-strong pt-2 text-base">{block.text}</h2>
      ) : (
        <h3 className="font-strong text-base">{block.text}</h3>
      )
    case 'paragraph':
      return (
        <p className="text-justify">
          <Runs runs={block.runs} />
        </p>
      )
    case 'list':
      return (
        <ul className="flex flex-col gap-1">
          {block.items.map((runs, at) => (
            <li key={at} className="flex gap-2">
              <span aria-hidden>–</span>
              <span className="min-w-0">
                <Runs runs={runs} />
              </span>
            </li>
          ))}
        </ul>
      )
    case 'table':
      return <DocumentTable table={block} />
    case 'chart':
      return <DocumentChart chart={block} />
    case 'page-break':
      return <hr className="border-line-strong my-4 border-dashed print:break-after-page print:border-0" />
  }
}

function Runs({ runs }: { runs: readonly Run[] }) {
  return runs.map(({ text, bold, italic }, at) => (
    <span key={at} className={`${bold ? 'font-strong' : ''} ${italic ? 'italic' : ''}`}>
      {text}
    </span>
  ))
}
