import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NotFoundView } from '@/components/shell/not-found-view'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('errors.page')
  return { title: t('not_found_title') }
}

/** Every page carries it along for the case: so it is made in the browser of what is here already. */
export default function NotFound() {
  return <NotFoundView />
}
