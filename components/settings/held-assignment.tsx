import { useTranslations } from 'next-intl'
import { EndAssignmentDialog } from '@/components/settings/end-assignment-dialog'
import { formatDate } from '@/lib/format/dates'
import type { Day } from '@/lib/units/views'
import type { HeldAssignmentView, ListedUserView } from '@/lib/users/views'

type HeldAssignmentProps = {
  federation: string
  user: ListedUserView
  held: HeldAssignmentView
  today: Day
}

/** A role at a unit, since and until when, and the way to end it. */
export function HeldAssignment({ federation, user, held, today }: HeldAssignmentProps) {
  const t = useTranslations('settings.users')
  const from = formatDate(held.from)
  return (
    <div className="flex items-start justify-between gap-3">
      <div className="min-w-0">
        <p>{held.role.name}</p>
        <p className="text-ink-soft text-sm">
          {held.unit.name}
          <span className="tabular-nums">
            {' · '}
            {held.to === null
              ? t('held_from', { from })
              : t('held_from_to', { from, to: formatDate(held.to) })}
          </span>
        </p>
      </div>
      {user.own ? null : <EndAssignmentDialog {...{ federation, user, held, today }} />}
    </div>
  )
}
