import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ApiDocs } from '@/components/api/api-docs'
import { apiDocs } from '@/lib/api/document/api-docs'
import { env } from '@/lib/core/env'
import { readLocale } from '@/lib/i18n/preferences'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('api.document')
  return { title: t('title') }
}

/** Open to everybody: it tells what can be asked for, and nothing of anybody's. */
export default async function ApiDocsPage() {
  return <ApiDocs docs={apiDocs(await readLocale(), new URL(env().NEXTAUTH_URL).origin)} />
}
