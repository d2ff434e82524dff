import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RefusalView } from '@/components/shell/refusal-view'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('errors.page')
  return { title: t('not_found_title') }
}

export default function NotFound() {
  return <RefusalView reason="not_found" />
}
