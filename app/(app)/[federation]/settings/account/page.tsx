import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DigestSettings } from '@/components/alerts/digest-settings'
import { AccountPage } from '@/components/settings/account-page'
import { getDigestSettings } from '@/lib/alerts/digest/get-digest-settings'
import { chooseAssignmentAction, signOutEverywhereAction } from '@/lib/core/actions'
import { can } from '@/lib/core/permissions'
import { readForPage } from '@/lib/core/read-for-page'
import { readFrame } from '@/lib/core/read-frame'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.sections')
  return { title: t('account') }
}

/** All but the digest belongs to the session, which is read already. */
export default async function AccountSettingsPage({ params }: { params: Promise<{ federation: string }> }) {
  const { ctx, frame, login } = await readFrame((await params).federation)
  const settings = can(ctx, 'alerts.read') ? await readForPage(getDigestSettings({ ctx })) : null
  return (
    <AccountPage
      account={{ name: frame.user.name, login, federation: frame.federation.name }}
      assignments={frame.assignments}
      chooseAssignment={chooseAssignmentAction}
      signOutEverywhere={signOutEverywhereAction}
      digest={settings ? <DigestSettings federation={ctx.tenantCode} settings={settings} /> : null}
    />
  )
}
