'use client'

import { Split } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useToldAct } from '@/components/acts/use-told-act'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { unmergeMembersAction } from '@/lib/members/duplicates/actions'

type UnmergeProps = { federation: string; merge: string; name: string; small?: boolean }

/** Takes two merged records apart again. */
export function Unmerge({ federation, merge, name, small = false }: UnmergeProps) {
  const t = useTranslations('moves.pair')
  const [open, setOpen] = useState(false)
  const { busy, run } = useToldAct()
  return (
    <>
      <Button
        size={small ? 'sm' : 'md'}
        tone={small ? 'quiet' : 'plain'}
        icon={<Split aria-hidden className="size-4" />}
        aria-label={t('unmerge_of', { name })}
        onClick={() => setOpen(true)}
      >
        {t('unmerge')}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={t('unmerge_title')}
        confirmLabel={t('unmerge')}
        busy={busy}
        onConfirm={() =>
          void run(
            () => unmergeMembersAction(federation, { merge }),
            () => ({ title: t('unmerged') }),
          ).then(() => setOpen(false))
        }
      >
        {t('unmerge_text')}
      </ConfirmDialog>
    </>
  )
}
