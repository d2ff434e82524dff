'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useToldAct } from '@/components/acts/use-told-act'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { issueCardAction, revokeCardAction } from '@/lib/members/cards/actions'
import type { MemberCardView } from '@/lib/members/cards/views'

/** Issues a card, a new one in its place, or calls it in. */
export function CardActs({ federation, view }: { federation: string; view: MemberCardView }) {
  const t = useTranslations('moves.card')
  const [asking, setAsking] = useState<'issue' | 'revoke' | null>(null)
  const { busy, run } = useToldAct()
  const { card, mayIssue } = view
  const issue = () =>
    run(
      () => issueCardAction(federation, { member: view.memberId }),
      () => ({ title: t('issued') }),
    )
  if (!mayIssue && card === null) return null
  return (
    <>
      {mayIssue && card === null ? (
        <Button tone="primary" busy={busy} onClick={() => void issue()}>
          {t('issue')}
        </Button>
      ) : null}
      {card === null ? null : (
        <>
          {mayIssue ? <Button onClick={() => setAsking('issue')}>{t('issue_again')}</Button> : null}
          <Button tone="quiet" onClick={() => setAsking('revoke')}>
            {t('revoke')}
          </Button>
          <ConfirmDialog
            open={asking === 'issue'}
            onOpenChange={(open) => setAsking(open ? 'issue' : null)}
            title={t('issue_again_title')}
            confirmLabel={t('issue_again')}
            busy={busy}
            onConfirm={() => void issue().then(() => setAsking(null))}
          >
            {t('issue_again_text')}
          </ConfirmDialog>
          <ConfirmDialog
            open={asking === 'revoke'}
            onOpenChange={(open) => setAsking(open ? 'revoke' : null)}
            title={t('revoke_title', { name: view.name })}
            confirmLabel={t('revoke')}
            tone="danger"
            busy={busy}
            onConfirm={() =>
              void run(
                () => revokeCardAction(federation, { card: card.cardId }),
                () => ({ title: t('revoked') }),
              ).then(() => setAsking(null))
            }
          >
            {t('revoke_text')}
          </ConfirmDialog>
        </>
      )}
    </>
  )
}
