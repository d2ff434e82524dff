'use client'

import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { MadeToken } from '@/components/api/made-token'
import { NewTokenForm } from '@/components/api/new-token-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { ApiTokenListView, CreatedApiTokenView } from '@/lib/api/views'

type NewTokenProps = { federation: string; scopes: ApiTokenListView['scopes'] }

/** Makes a token and shows its secret, once: closing the dialog forgets it. */
export function NewToken({ federation, scopes }: NewTokenProps) {
  const t = useTranslations('api.tokens')
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [made, setMade] = useState<CreatedApiTokenView | null>(null)

  function onOpenChange(next: boolean) {
    setOpen(next)
    if (next || made === null) return
    setMade(null)
    router.refresh()
  }

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={made ? t('made_title', { name: made.name }) : t('new_title')}
      trigger={
        <Button tone="primary" icon={<Plus aria-hidden className="size-4" />}>
          {t('new')}
        </Button>
      }
    >
      {made ? (
        <MadeToken made={made} onDone={() => onOpenChange(false)} />
      ) : (
        <NewTokenForm federation={federation} scopes={scopes} onMade={setMade} />
      )}
    </Dialog>
  )
}
