'use client'

import { LogOut } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState, type FormEvent } from 'react'
import { countDrafts, removeDrafts } from '@/components/members/drafts/draft-store'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { machineStorage } from '@/components/ui/machine-storage'

/** Signing out leaves no personal data on the machine: records that were never sent go, once that is confirmed. */
export function SignOutForm({ signOut }: { signOut: () => Promise<void> }) {
  const t = useTranslations('shell')
  const tDrafts = useTranslations('members.drafts')
  const form = useRef<HTMLFormElement>(null)
  const [unsent, setUnsent] = useState(0)

  function onSubmit(event: FormEvent) {
    const drafts = countDrafts(machineStorage())
    if (drafts === 0) return
    event.preventDefault()
    setUnsent(drafts)
  }

  return (
    <form ref={form} action={signOut} onSubmit={onSubmit} className="border-line border-t p-2">
      <Button
        type="submit"
        tone="quiet"
        icon={<LogOut aria-hidden className="size-4" />}
        className="w-full justify-start!"
      >
        {t('sign_out')}
      </Button>
      <ConfirmDialog
        open={unsent > 0}
        onOpenChange={() => setUnsent(0)}
        title={tDrafts('sign_out_title')}
        confirmLabel={t('sign_out')}
        tone="danger"
        onConfirm={() => {
          removeDrafts(machineStorage())
          setUnsent(0)
          form.current?.requestSubmit()
        }}
      >
        {tDrafts('sign_out_text', { count: unsent })}
      </ConfirmDialog>
    </form>
  )
}
