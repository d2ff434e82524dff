import { KeyRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { NewToken } from '@/components/api/new-token'
import { TokenLines } from '@/components/api/token-lines'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import type { ApiTokenListView } from '@/lib/api/views'

/** The keys of programs: what there is, who answers for it, how to make one and how to use it. */
export function TokenPage({ federation, list }: { federation: string; list: ApiTokenListView }) {
  const t = useTranslations('api.tokens')
  return (
    <div className="flex flex-col gap-4">
      <p className="text-ink-soft text-table max-w-prose">{t('intro')}</p>
      <div className="flex flex-wrap items-center gap-2">
        <NewToken federation={federation} scopes={list.scopes} />
        <LinkButton href="/api/v1/docs">{t('docs')}</LinkButton>
      </div>
      {list.tokens.length === 0 ? (
        <Card>
          <EmptyState icon={<KeyRound aria-hidden />} title={t('empty_title')}>
            {t('empty_text')}
          </EmptyState>
        </Card>
      ) : (
        <Card padding="flush">
          <TokenLines federation={federation} tokens={list.tokens} />
        </Card>
      )}
    </div>
  )
}
