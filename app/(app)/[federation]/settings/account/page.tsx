import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AccountPage } from '@/components/settings/account-page'
import { chooseAssignmentAction, signOutEverywhereAction } from '@/lib/core/actions'
import { readFrame } from '@/lib/core/read-frame'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.sections')
  return { title: t('account') }
}

/** Everything on it belongs to the session, which is read already. */
export default async function AccountSettingsPage({ params }: { params: Promise<{ federation: string }> }) {
  const { frame, login } = await readFrame((await params).federation)
  return (
    <AccountPage
      account={{ name: frame.user.name, login, federation: frame.federation.name }}
      assignments={frame.assignments}
      chooseAssignment={chooseAssignmentAction}
      signOutEverywhere={signOutEverywhereAction}
    />
  )
}
