'use client'

import { Ellipsis } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { actsOf, type OpenDialog } from '@/components/founding/acts-of'
import { CountsDialog } from '@/components/founding/counts-dialog'
import { caseHref } from '@/components/founding/founding-links'
import { MoveDialog } from '@/components/founding/move-dialog'
import { PlanDialog } from '@/components/founding/plan-dialog'
import { buttonStyle } from '@/components/ui/button-style'
import { Menu, MenuGroup, MenuItem, MenuLink, MenuSeparator } from '@/components/ui/menu'
import type { CaseCardView, FoundingFrameView } from '@/lib/employers/founding/views'

type CaseActsProps = {
  federation: string
  card: CaseCardView
  frame: Pick<FoundingFrameView, 'owners' | 'today' | 'may'>
}

/** Everything that can be done with a case, behind one button: by mouse, keyboard or thumb. */
export function CaseActs({ federation, card, frame }: CaseActsProps) {
  const t = useTranslations('founding')
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const acts = actsOf(card.stage, frame.may)
  const { name } = card.employer
  return (
    <>
      <Menu
        align="end"
        trigger={
          <button
            type="button"
            aria-label={t('act.menu', { name })}
            className={buttonStyle({ tone: 'quiet', size: 'sm', square: true })}
          >
            <Ellipsis aria-hidden className="size-4" />
          </button>
        }
      >
        <MenuLink href={caseHref(federation, card.id)}>{t('act.open')}</MenuLink>
        {acts.recognise ? (
          <MenuLink href={caseHref(federation, card.id)}>{t('act.recognise')}</MenuLink>
        ) : null}
        {acts.plan ? (
          <>
            <MenuItem onClick={() => setDialog({ kind: 'plan' })}>{t('act.plan')}</MenuItem>
            <MenuItem onClick={() => setDialog({ kind: 'counts' })}>{t('act.counts')}</MenuItem>
          </>
        ) : null}
        {acts.forward.length > 0 ? (
          <MenuGroup label={t('act.move_to')}>
            {acts.forward.map((to) => (
              <MenuItem key={to} onClick={() => setDialog({ kind: 'move', to })}>
                {t(`stage.${to}`)}
              </MenuItem>
            ))}
          </MenuGroup>
        ) : null}
        {acts.back.length > 0 ? (
          <MenuGroup label={t('act.go_back')}>
            {acts.back.map((to) => (
              <MenuItem key={to} onClick={() => setDialog({ kind: 'move', to })}>
                {t(`stage.${to}`)}
              </MenuItem>
            ))}
          </MenuGroup>
        ) : null}
        {acts.refuse || acts.drop ? <MenuSeparator /> : null}
        {acts.refuse ? (
          <MenuItem danger onClick={() => setDialog({ kind: 'move', to: 'refused' })}>
            {t('act.refuse')}
          </MenuItem>
        ) : null}
        {acts.drop ? (
          <MenuItem danger onClick={() => setDialog({ kind: 'move', to: 'dropped' })}>
            {t('act.drop')}
          </MenuItem>
        ) : null}
      </Menu>
      <CaseDialog
        federation={federation}
        card={card}
        frame={frame}
        dialog={dialog}
        onClose={() => setDialog(null)}
      />
    </>
  )
}

type CaseDialogProps = CaseActsProps & { dialog: OpenDialog | null; onClose: () => void }

/** The dialog of one act, where one is open. */
export function CaseDialog({ federation, card, frame, dialog, onClose }: CaseDialogProps) {
  if (dialog === null) return null
  const shared = { federation, card, onClose }
  if (dialog.kind === 'plan') return <PlanDialog {...shared} owners={frame.owners} />
  if (dialog.kind === 'counts') return <CountsDialog {...shared} />
  return <MoveDialog {...shared} to={dialog.to} today={frame.today} />
}
