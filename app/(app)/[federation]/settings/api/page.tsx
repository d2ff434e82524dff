import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { TokenPage } from '@/components/api/token-page'
import { listApiTokens } from '@/lib/api/list-api-tokens'
import type { FederationPageProps } from '@/lib/core/first-values'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.sections')
  return { title: t('api') }
}

export default async function ApiTokensPage({ params }: FederationPageProps) {
  const ctx = await pageContext((await params).federation)
  const list = await readForPage(listApiTokens({ ctx }))
  return <TokenPage federation={ctx.tenantCode} list={list} />
}
