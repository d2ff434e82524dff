import { Users } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { UserFilters } from '@/components/settings/user-filters'
import { usersPageHref } from '@/components/settings/user-links'
import { UserLines } from '@/components/settings/user-lines'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import type { UserListView } from '@/lib/users/views'

/** The people of the tenant, what they may do where, and the state of their accounts. */
export function UserList({ federation, list }: { federation: string; list: UserListView }) {
  const t = useTranslations('settings.users')
  const { filters, users } = list
  return (
    <div className="flex flex-col gap-4">
      <p className="text-ink-soft text-table max-w-prose">{t('intro')}</p>
      <UserFilters federation={federation} list={list} />
      {users.length === 0 ? (
        <Card>
          <EmptyState icon={<Users aria-hidden />} title={t('empty_title')}>
            {t('empty_text')}
          </EmptyState>
        </Card>
      ) : (
        <>
          <Card padding="flush">
            <UserLines federation={federation} users={users} today={list.today} />
          </Card>
          <Pagination
            summary={t('summary_page', { count: users.length })}
            nextHref={list.nextAfter ? usersPageHref(federation, filters, list.nextAfter) : null}
            previousHref={
              list.previousAfter === undefined ? null : usersPageHref(federation, filters, list.previousAfter)
            }
          />
        </>
      )}
    </div>
  )
}
