'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { ReasonForm } from '@/components/members/reason-form'
import { useToldAct } from '@/components/acts/use-told-act'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { revealIdentityAction } from '@/lib/members/actions'
import type { RevealedIdentityView } from '@/lib/members/views'

/** The whole identity number, once, for a reason that is kept; it goes with the dialog. */
export function RevealIdentity({ federation, id }: { federation: string; id: string }) {
  const t = useTranslations('members.sight')
  const tKind = useTranslations('members.identity_kind')
  const formId = useId()
  const [open, setOpen] = useState(false)
  const [seen, setSeen] = useState<RevealedIdentityView | null>(null)
  const { busy, run } = useToldAct()
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next)
        setSeen(null)
      }}
      title={t('identity_title')}
      description={seen ? undefined : t('identity_text')}
      trigger={
        <Button size="sm" tone="quiet">
          {t('identity')}
        </Button>
      }
      footer={
        seen ? undefined : (
          <Button type="submit" form={formId} tone="primary" busy={busy}>
            {t('ask_do')}
          </Button>
        )
      }
    >
      {seen ? (
        <p role="status">
          <span className="text-ink-soft block text-sm">{tKind(seen.kind)}</span>
          <span className="text-lg tabular-nums select-all">{seen.identityNumber}</span>
        </p>
      ) : (
        <ReasonForm
          id={formId}
          label={t('reason')}
          hint={t('identity_reason_hint')}
          least={10}
          onSubmit={async (reason) => {
            setSeen(
              await run(
                () => revealIdentityAction(federation, { id, reason }),
                () => null,
              ),
            )
          }}
        />
      )}
    </Dialog>
  )
}
