'use client'

import { useTranslations } from 'next-intl'
import { MessagePage } from '@/components/shell/message-page'
import { LinkButton } from '@/components/ui/link-button'

/**
 * What stands instead of a page that is not there or is not the asker's to see, in the same words for both, or that the
 * chosen assignment may not open. Every page carries both along for the case: the browser makes them of what it has.
 */
export function RefusalView({ reason }: { reason: 'not_found' | 'forbidden' }) {
  const t = useTranslations('errors.page')
  return (
    <MessagePage
      title={t(`${reason}_title`)}
      actions={
        <LinkButton href="/" tone="primary">
          {t('go_home')}
        </LinkButton>
      }
    >
      <p>{t(`${reason}_text`)}</p>
    </MessagePage>
  )
}
