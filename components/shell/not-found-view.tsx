'use client'

import { useTranslations } from 'next-intl'
import { MessagePage } from '@/components/shell/message-page'
import { LinkButton } from '@/components/ui/link-button'

/** The same words whether nothing is there or it is not the asker's to see. */
export function NotFoundView() {
  const t = useTranslations('errors.page')
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
