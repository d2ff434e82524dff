import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MemberSettings } from '@/components/members/settings/member-settings'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { getMemberSettings } from '@/lib/members/get-member-settings'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.sections')
  return { title: t('members') }
}

export default async function MemberSettingsPage({ params }: { params: Promise<{ federation: string }> }) {
  const { federation } = await params
  const ctx = await pageContext(federation)
  const settings = await readForPage(getMemberSettings({ ctx }))
  return <MemberSettings key={settings.version} federation={federation} settings={settings} />
}
