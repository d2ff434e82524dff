'use client'

import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'

/** Ends every session of this account, after asking once. */
export function SignOutEverywhere({ signOutEverywhere }: { signOutEverywhere: () => Promise<void> }) {
  const t = useTranslations('settings.account')
  const [open, setOpen] = useState(false)
  const [busy, startTransition] = useTransition()
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('sign_out_everywhere')}</Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={t('sign_out_everywhere')}
        confirmLabel={t('sign_out_everywhere_confirm')}
        tone="danger"
        busy={busy}
        onConfirm={() => startTransition(signOutEverywhere)}
      >
        <p>{t('sign_out_everywhere_text')}</p>
      </ConfirmDialog>
    </>
  )
}
