'use client'

import { useTranslations } from 'next-intl'
import { MessagePage } from '@/components/shell/message-page'
import { LinkButton } from '@/components/ui/link-button'

/** What stands instead of a page that the chosen assignment may not open. */
export function ForbiddenView() {
  const t = useTranslations('errors.page')
  return (
    <MessagePage
      title={t('forbidden_title')}
      actions={
        <LinkButton href="/" tone="primary">
          {t('go_home')}
        </LinkButton>
      }
    >
      <p>{t('forbidden_text')}</p>
    </MessagePage>
  )
}
