'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useAct } from '@/components/settings/use-act'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Notice } from '@/components/ui/notice'
import { useToast } from '@/components/ui/toast'
import { revokeApiTokenAction } from '@/lib/api/actions'
import type { ApiTokenView } from '@/lib/api/views'

type RevokeTokenProps = { federation: string; token: Pick<ApiTokenView, 'id' | 'name'> }

/** Ends a token for good, after asking once. */
export function RevokeToken({ federation, token }: RevokeTokenProps) {
  const t = useTranslations('api.tokens')
  const toast = useToast()
  const [open, setOpen] = useState(false)
  const { name } = token
  const { busy, failure, run, forget } = useAct(revokeApiTokenAction, federation, () => {
    setOpen(false)
    toast.show({ title: t('was_revoked', { name }) })
  })
  return (
    <>
      <Button size="sm" aria-label={t('revoke_of', { name })} onClick={() => setOpen(true)}>
        {t('revoke')}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={(next) => {
          setOpen(next)
          forget()
        }}
        title={t('revoke_of', { name })}
        confirmLabel={t('revoke')}
        tone="danger"
        busy={busy}
        onConfirm={() => run({ id: token.id })}
      >
        {failure ? (
          <Notice tone="danger" live="alert">
            {failure.message}
          </Notice>
        ) : null}
        <p>{t('revoke_text')}</p>
      </ConfirmDialog>
    </>
  )
}
