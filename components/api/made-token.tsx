'use client'

import { Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { useToast } from '@/components/ui/toast'
import type { CreatedApiTokenView } from '@/lib/api/views'
import { formatInstant } from '@/lib/format/dates'

/** The secret of a new token. */
export function MadeToken({ made, onDone }: { made: CreatedApiTokenView; onDone: () => void }) {
  const t = useTranslations('api.tokens')
  const toast = useToast()
  const id = useId()

  async function copy() {
    try {
      await navigator.clipboard.writeText(made.secret)
      toast.show({ title: t('copied') })
    } catch {
      toast.show({ tone: 'danger', title: t('not_copied') })
    }
  }

  return (
    <div className="flex flex-col gap-4">
      <Notice tone="warning" live="status">
        {t('once', { when: formatInstant(new Date(made.expiresAt)) })}
      </Notice>
      <div className="flex flex-col gap-1">
        <label htmlFor={id} className="text-table font-strong">
          {t('secret')}
        </label>
        <textarea
          id={id}
          readOnly
          rows={2}
          value={made.secret}
          onFocus={(event) => event.currentTarget.select()}
          className="border-line-strong bg-surface-sunken rounded-md border px-3 py-2 font-mono text-sm break-all"
        />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button tone="primary" icon={<Copy aria-hidden className="size-4" />} onClick={() => void copy()}>
          {t('copy')}
        </Button>
        <Button onClick={onDone}>{t('done')}</Button>
      </div>
    </div>
  )
}
