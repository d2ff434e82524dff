'use client'

import { useTranslations } from 'next-intl'
import type { Pair } from '@/components/auth/use-sign-in'
import { Card } from '@/components/ui/card'
import type { DemoAccountView } from '@/lib/users/views'

type DemoAccountListProps = { accounts: readonly DemoAccountView[]; onChoose: (pair: Pair) => void }

/** The accounts of a demonstration; choosing one fills the form, sending it stays the visitor's act. */
export function DemoAccountList({ accounts, onChoose }: DemoAccountListProps) {
  const t = useTranslations('auth.demo')
  return (
    <Card title={t('title')} padding="flush">
      <p className="text-ink-soft px-4 pb-3 text-sm">{t('intro')}</p>
      <ul className="border-line border-t py-1">
        {accounts.map(({ login, password, name, roles, whatFor }) => (
          <li key={login}>
            <button
              type="button"
              title={t('choose', { login })}
              onClick={() => onChoose({ login, password })}
              className="hover:bg-surface-hover focus-inset flex w-full flex-col px-4 py-2 text-left transition-colors"
            >
              <span className="flex flex-wrap items-baseline justify-between gap-x-3">
                <span className="text-table font-strong">{login}</span>
                <span className="text-ink-faint text-sm">{name}</span>
              </span>
              <span className="text-ink-soft text-sm">
                {roles.join(', ')}
                {whatFor ? ` – ${whatFor}` : null}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
