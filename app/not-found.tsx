import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MessagePage } from '@/components/shell/message-page'
import { LinkButton } from '@/components/ui/link-button'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('errors.page')
  return { title: t('not_found_title') }
}

/** The same words whether nothing is there or it is not the asker's to see. */
export default async function NotFound() {
  const t = await getTranslations('errors.page')
  return (
    <MessagePage
      title={t('not_found_title')}
      actions={
        <LinkButton href="/" tone="primary">
          {t('go_home')}
        </LinkButton>
      }
    >
      <p>{t('not_found_text')}</p>
    </MessagePage>
  )
}
