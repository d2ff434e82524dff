'use client'

import { useTranslations } from 'next-intl'
import { MessagePage } from '@/components/shell/message-page'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'

type ErrorViewProps = { error: unknown; retry: () => void }

/** An unexpected fault while a page was made: what it does not touch, what to do, under which number it is logged. */
export function ErrorView({ error, retry }: ErrorViewProps) {
  const t = useTranslations('errors.page')
  const common = useTranslations('common')
  const reference = referenceOf(error)
  return (
    <MessagePage
      title={t('unexpected_title')}
      actions={
        <>
          <Button tone="primary" onClick={retry}>
            {common('retry')}
          </Button>
          <LinkButton href="/">{t('go_home')}</LinkButton>
        </>
      }
    >
      <p>{reference ? t('unexpected_text') : t('unexpected_here_text')}</p>
      {reference ? (
        <p className="text-table">
          {t('reference')}:{' '}
          <code className="bg-surface-hover text-ink rounded-sm px-1.5 py-0.5 select-all">{reference}</code>
        </p>
      ) : null}
    </MessagePage>
  )
}

/** The number under which the server logged the fault; faults of the browser have none. */
export function referenceOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('digest' in error)) return null
  return typeof error.digest === 'string' ? error.digest : null
}
