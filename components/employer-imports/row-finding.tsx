import { CircleAlert, TriangleAlert } from 'lucide-react'
import { useFindingText } from '@/components/employer-imports/use-row-texts'
import { classNames } from '@/components/ui/class-names'
import type { EmployerImportRowView } from '@/lib/employers/imports/views'

/** What was found in a row or at a cell of it; what keeps the row out is red. */
export function RowFinding({ finding }: { finding: EmployerImportRowView['findings'][number] }) {
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
      <span>{textOf(finding.code)}</span>
    </span>
  )
}
