'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useToldAct } from '@/components/acts/use-told-act'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { confirmDigestAddressAction, sendDigestCodeAction } from '@/lib/alerts/digest/actions'

type ConfirmAddressProps = { federation: string; address: string; version: number; onConfirmed: () => void }

/** Confirms an address by the code in the mail that went there, or sends another. */
export function ConfirmAddress({ federation, address, version, onConfirmed }: ConfirmAddressProps) {
  const t = useTranslations('alerts.mail')
  const { busy, failure, run } = useToldAct({ showsFields: true })
  const [code, setCode] = useState('')
  const [short, setShort] = useState(false)
  const wrong = failure?.fieldErrors['code'] === undefined ? undefined : failure.message

  async function confirm() {
    const confirmed = await run(
      () => confirmDigestAddressAction(federation, { code }),
      () => ({ title: t('now_confirmed') }),
    )
    if (confirmed) onConfirmed()
  }

  return (
    <form
      noValidate
      className="border-line flex flex-col gap-3 border-t pt-4"
      onSubmit={(event) => {
        event.preventDefault()
        const complete = /^\d{6}$/.test(code.replace(/\s/g, ''))
        setShort(!complete)
        if (complete) void confirm()
      }}
    >
      <TextField
        label={t('code')}
        hint={t('code_hint')}
        error={short ? t('code_short') : wrong}
        inputMode="numeric"
        autoComplete="one-time-code"
        className="max-w-60"
        style={{ textAlign: 'start' }}
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" tone="primary" busy={busy}>
          {t('confirm')}
        </Button>
        <Button
          tone="quiet"
          busy={busy}
          onClick={() =>
            void run(
              () => sendDigestCodeAction(federation, { version }),
              () => ({ title: t('sent_again', { address }) }),
            )
          }
        >
          {t('send_again')}
        </Button>
      </div>
    </form>
  )
}
