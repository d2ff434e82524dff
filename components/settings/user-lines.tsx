import { useTranslations } from 'next-intl'
import { AccountSwitch } from '@/components/settings/account-switch'
import { HeldAssignment } from '@/components/settings/held-assignment'
import { Badge } from '@/components/ui/badge'
import type { Day } from '@/lib/units/views'
import type { ListedUserView } from '@/lib/users/views'

type UserLinesProps = { federation: string; users: readonly ListedUserView[]; today: Day }

/** A line for each person: who, what they may do where, and their account; on phones one below the other. */
export function UserLines({ federation, users, today }: UserLinesProps) {
  const t = useTranslations('settings.users')
  return (
    <ul aria-label={t('caption')} className="divide-line text-table divide-y">
      {users.map((user) => (
        <li
          key={user.id}
          className="grid items-start gap-x-6 gap-y-2 px-4 py-3 md:grid-cols-[12rem_minmax(0,1fr)_17rem]"
        >
          <div className="min-w-0">
            <h2 className="text-table">{user.name}</h2>
            <p className="text-ink-soft text-sm wrap-anywhere">{user.login}</p>
          </div>
          <Assignments {...{ federation, user, today }} />
          <div className="flex min-h-7 flex-wrap items-center gap-x-2 gap-y-1">
            <Badge tone={user.disabled ? 'danger' : 'success'}>
              {user.disabled ? t('disabled') : t('open')}
            </Badge>
            {user.own ? (
              <span className="text-ink-faint text-sm">{t('own')}</span>
            ) : (
              <AccountSwitch federation={federation} user={user} />
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

function Assignments({ federation, user, today }: { federation: string; user: ListedUserView; today: Day }) {
  const t = useTranslations('settings.users')
  if (user.assignments.length === 0) return <p className="text-ink-faint">{t('no_assignment')}</p>
  return (
    <ul className="flex min-w-0 flex-col gap-2">
      {user.assignments.map((held) => (
        <li key={held.id}>
          <HeldAssignment {...{ federation, user, held, today }} />
        </li>
      ))}
    </ul>
  )
}
