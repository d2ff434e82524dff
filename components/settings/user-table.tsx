import { useTranslations } from 'next-intl'
import { AccountSwitch } from '@/components/settings/account-switch'
import { HeldAssignment } from '@/components/settings/held-assignment'
import { Badge } from '@/components/ui/badge'
import { Table, Td, Th } from '@/components/ui/table'
import type { Day } from '@/lib/units/views'
import type { ListedUserView } from '@/lib/users/views'

type UserTableProps = { federation: string; users: readonly ListedUserView[]; today: Day }

export function UserTable({ federation, users, today }: UserTableProps) {
  const t = useTranslations('settings.users')
  return (
    <Table caption={t('caption')} density="roomy">
      <thead>
        <tr>
          <Th>{t('name')}</Th>
          <Th>{t('assignments')}</Th>
          <Th>{t('account')}</Th>
        </tr>
      </thead>
      <tbody>
        {users.map((user) => (
          <tr key={user.id}>
            <Th scope="row" className="min-w-36 py-2 align-top!">
              <span className="font-strong block">{user.name}</span>
              <span className="text-ink-soft block text-sm wrap-anywhere">{user.login}</span>
            </Th>
            <Td className="min-w-72 py-2 align-top!">
              {user.assignments.length === 0 ? (
                <span className="text-ink-faint">{t('no_assignment')}</span>
              ) : (
                <ul className="flex flex-col gap-2">
                  {user.assignments.map((held) => (
                    <li key={held.id}>
                      <HeldAssignment {...{ federation, user, held, today }} />
                    </li>
                  ))}
                </ul>
              )}
            </Td>
            <Td className="py-2 align-top!">
              <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <Badge tone={user.disabled ? 'danger' : 'success'}>
                  {user.disabled ? t('disabled') : t('open')}
                </Badge>
                {user.own ? (
                  <span className="text-ink-faint text-sm">{t('own')}</span>
                ) : (
                  <AccountSwitch federation={federation} user={user} />
                )}
              </div>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
