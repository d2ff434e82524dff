import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'

export type AssignmentLine = {
  id: string
  unitName: string
  roleLabel: string
  federationName: string
  current: boolean
}

type AssignmentListProps = {
  assignments: readonly AssignmentLine[]
  chooseAssignment: (form: FormData) => Promise<void>
}

/** One's own assignments in force, each to be worked under instead. */
export function AssignmentList({ assignments, chooseAssignment }: AssignmentListProps) {
  const t = useTranslations('settings.account')
  return (
    <form action={chooseAssignment}>
      <ul className="divide-line divide-y">
        {assignments.map(({ id, unitName, roleLabel, federationName, current }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            <div className="min-w-0">
              <p className="text-table font-strong">{unitName}</p>
              <p className="text-ink-soft text-sm">
                {roleLabel}
                {federationName === unitName ? null : ` · ${federationName}`}
              </p>
            </div>
            {current ? (
              <Badge tone="primary">{t('current')}</Badge>
            ) : (
              <Button type="submit" size="sm" name="assignmentId" value={id}>
                {t('choose')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </form>
  )
}
