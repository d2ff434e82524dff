import { CircleAlert, TriangleAlert } from 'lucide-react'
import { useFindingText } from '@/components/member-imports/use-finding-text'
import { classNames } from '@/components/ui/class-names'
import type { ImportFindingView } from '@/lib/members/imports/views'

/** What was found in a row or at a cell of it; what keeps the row out is red. */
export function RowFinding({ finding }: { finding: ImportFindingView }) {
  const textOf = useFindingText()
  const refused = finding.severity === 'refuse'
  const Icon = refused ? CircleAlert : TriangleAlert
  return (
    <span
      className={classNames(
        'flex items-start gap-1 py-0.5 text-sm font-normal',
        refused ? 'text-danger' : 'text-warning',
      )}
    >
      <Icon aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      <span>{textOf(finding)}</span>
    </span>
  )
}
