import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DigestPage } from '@/components/alerts/digest-page'
import { getAlertDigest } from '@/lib/alerts/get-alert-digest'
import type { FederationPageProps } from '@/lib/core/first-values'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('alerts.digest')
  return { title: t('title') }
}

export default async function DigestRoute({ params }: Pick<FederationPageProps, 'params'>) {
  const ctx = await pageContext((await params).federation)
  return <DigestPage view={await readForPage(getAlertDigest({ ctx }))} />
}
