import { useTranslations } from 'next-intl'
import { RevokeToken } from '@/components/api/revoke-token'
import { Badge } from '@/components/ui/badge'
import type { ApiTokenView } from '@/lib/api/views'
import { formatInstant } from '@/lib/format/dates'

const tones = { valid: 'success', expired: 'neutral', revoked: 'danger' } as const

/** A line for each token: its name and end, what it may be used for, whether it still works. */
export function TokenLines({ federation, tokens }: { federation: string; tokens: readonly ApiTokenView[] }) {
  const t = useTranslations('api.tokens')
  const when = (instant: string) => formatInstant(new Date(instant))
  return (
    <ul aria-label={t('caption')} className="divide-line text-table divide-y">
      {tokens.map((token) => (
        <li
          key={token.id}
          className="grid items-start gap-x-6 gap-y-2 px-4 py-3 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_11rem]"
        >
          <div className="min-w-0">
            <h2 className="text-table wrap-anywhere">{token.name}</h2>
            <p className="text-ink-soft text-sm">
              {t('ends_with')} <code className="font-mono">{token.hint}</code>
            </p>
            <p className="text-ink-soft text-sm">
              {t('held_by', { name: token.holder.name, role: token.holder.role, unit: token.holder.unit })}
            </p>
          </div>
          <div className="min-w-0">
            <ul className="flex flex-wrap gap-1.5">
              {token.scopes.map((scope) => (
                <li key={scope}>
                  <Badge>{t(`scope.${scope}`)}</Badge>
                </li>
              ))}
            </ul>
            <p className="text-ink-soft pt-1.5 text-sm tabular-nums">
              {t('created', { when: when(token.createdAt) })} ·{' '}
              {token.lastUsedAt ? t('used', { when: when(token.lastUsedAt) }) : t('never_used')}
            </p>
          </div>
          <div className="flex flex-col items-start gap-1.5">
            <Badge tone={tones[token.state]}>{t(`state.${token.state}`)}</Badge>
            <p className="text-ink-soft text-sm tabular-nums">
              {token.revokedAt
                ? t('revoked_at', { when: when(token.revokedAt) })
                : t('expires', { when: when(token.expiresAt) })}
            </p>
            {token.state === 'valid' ? <RevokeToken federation={federation} token={token} /> : null}
          </div>
        </li>
      ))}
    </ul>
  )
}
