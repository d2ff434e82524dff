'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useMemberAct } from '@/components/members/use-member-act'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { confirmDigestAddressAction, sendDigestCodeAction } from '@/lib/alerts/digest/actions'

type ConfirmAddressProps = { federation: string; address: string; version: number }

/** Confirms an address by the code in the mail that went there, or sends another. */
export function ConfirmAddress({ federation, address, version }: ConfirmAddressProps) {
  const t = useTranslations('alerts.mail')
  const { busy, failure, run } = useMemberAct()
  const [code, setCode] = useState('')
  const wrong = failure?.fieldErrors['code'] === undefined ? undefined : failure.message
  return (
    <form
      noValidate
      className="border-line flex flex-col gap-3 border-t pt-4"
      onSubmit={(event) => {
        event.preventDefault()
        void run(
          () => confirmDigestAddressAction(federation, { code }),
          () => ({ title: t('now_confirmed') }),
        )
      }}
    >
      <TextField
        label={t('code')}
        hint={t('code_hint')}
        error={wrong}
        inputMode="numeric"
        autoComplete="one-time-code"
        className="max-w-60"
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
