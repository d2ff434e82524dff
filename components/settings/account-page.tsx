import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AssignmentList, type AssignmentLine } from '@/components/settings/assignment-list'
import { SignOutEverywhere } from '@/components/settings/sign-out-everywhere'
import { Preferences } from '@/components/shell/preferences'
import { Card } from '@/components/ui/card'

type AccountPageProps = {
  account: { name: string; login: string; federation: string }
  assignments: readonly AssignmentLine[]
  chooseAssignment: (form: FormData) => Promise<void>
  signOutEverywhere: () => Promise<void>
  /** Whether the digest goes by mail; nothing for a role that has none. */
  digest: ReactNode
}

/** One's own account: who one is, under what one works, how the screens look, the way out everywhere. */
export function AccountPage({
  account,
  assignments,
  chooseAssignment,
  signOutEverywhere,
  digest,
}: AccountPageProps) {
  const t = useTranslations('settings.account')
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <div className="flex min-w-0 flex-col gap-4">
        <Card title={account.name}>
          <dl className="text-table grid grid-cols-[minmax(8rem,auto)_1fr] gap-x-6 gap-y-2">
            <dt className="text-ink-soft">{t('login')}</dt>
            <dd className="wrap-anywhere">{account.login}</dd>
            <dt className="text-ink-soft">{t('federation')}</dt>
            <dd>{account.federation}</dd>
          </dl>
        </Card>
        <Card title={t('assignments')}>
          <p className="text-ink-soft text-table pb-3">{t('assignments_text')}</p>
          <AssignmentList assignments={assignments} chooseAssignment={chooseAssignment} />
        </Card>
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        <Card title={t('preferences')}>
          <Preferences />
        </Card>
        {digest}
        <Card title={t('security')}>
          <p className="text-ink-soft text-table pb-3">{t('sign_out_everywhere_text')}</p>
          <SignOutEverywhere signOutEverywhere={signOutEverywhere} />
        </Card>
      </div>
    </div>
  )
}
