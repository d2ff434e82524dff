'use client'

import { Ellipsis, Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AssignBoard } from '@/components/plans/assign/assign-board'
import { useAssignStatus } from '@/components/plans/assign/use-assign'
import { useDraftAct } from '@/components/plans/assign/use-draft-act'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem } from '@/components/ui/menu'
import { useToast } from '@/components/ui/toast'
import { discardDraftAction } from '@/lib/plans/actions'
import type { AssignmentView } from '@/lib/plans/views'

interface DraftActsProps {
  view: AssignmentView
  board: AssignBoard
  onDecide: () => void
}

/** What becomes of the draft: a decision, or nothing. */
export function DraftActs({ view, board, onDecide }: DraftActsProps) {
  const t = useTranslations('plans.assign')
  const router = useRouter()
  const toast = useToast()
  const { busy, run } = useDraftAct()
  const [asked, setAsked] = useState(false)
  const { draftVersion } = useAssignStatus(board.session)
  if (!view.editable) return null

  async function discard() {
    await board.session.settled()
    const done = await run(() =>
      discardDraftAction(view.federation, {
        plan: view.plan.id,
        draftVersion: board.session.getStatus().draftVersion,
      }),
    )
    setAsked(false)
    if (!done) return
    board.session.setDraft({ draftVersion: 0, findings: [] })
    toast.show({ title: t('discarded') })
    router.refresh()
  }

  return (
    <div className="flex items-center gap-2" data-print="none">
      <Menu
        align="end"
        trigger={<IconButton label={t('more')} icon={<Ellipsis aria-hidden className="size-4" />} />}
      >
        <MenuItem
          danger
          icon={<Trash2 aria-hidden className="size-4" />}
          disabled={draftVersion === 0}
          onClick={() => setAsked(true)}
        >
          {t('discard')}
        </MenuItem>
      </Menu>
      <Button tone="primary" onClick={onDecide}>
        {t(view.revisions.length > 0 ? 'decide_revision' : 'decide_first')}
      </Button>
      <ConfirmDialog
        open={asked}
        onOpenChange={setAsked}
        title={t('discard_title')}
        confirmLabel={t('discard')}
        tone="danger"
        busy={busy}
        onConfirm={() => void discard()}
      >
        <p>{t(view.revisions.length > 0 ? 'discard_text_revision' : 'discard_text')}</p>
      </ConfirmDialog>
    </div>
  )
}
