import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RegisterSettings } from '@/components/employers/register-settings'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { getRegisterSettings } from '@/lib/employers/get-register-settings'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.sections')
  return { title: t('registers') }
}

export default async function RegisterSettingsPage({ params }: { params: Promise<{ federation: string }> }) {
  const { federation } = await params
  const ctx = await pageContext(federation)
  const settings = await readForPage(getRegisterSettings({ ctx }))
  return <RegisterSettings key={settings.version} federation={federation} settings={settings} />
}
