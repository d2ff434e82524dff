'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Consequences } from '@/components/reports/consequences'
import { GrantDialog, ReasonDialog } from '@/components/reports/correction-dialogs'
import { ReturnDialog } from '@/components/reports/return-dialog'
import { useCorrectionActs } from '@/components/reports/use-correction-acts'
import { useReviewActs } from '@/components/reports/use-review-acts'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { monthLabel } from '@/lib/format/month-label'
import type { ReportView } from '@/lib/figures/report-views'

export type ReportAsking = 'approve' | 'return' | 'submit' | 'request' | 'grant' | 'refuse'

type ReportDialogsProps = { view: ReportView; asking: ReportAsking; onClose: () => void }

/** The dialog of the act that was chosen for one report; it closes when the act was done. */
export function ReportDialogs({ view, asking, onClose }: ReportDialogsProps) {
  const t = useTranslations('reports')
  const acts = useReviewActs(view.federation, view.month)
  const corrections = useCorrectionActs(view)
  const named = { name: view.unit.name, month: monthLabel(view.month, useLocale()) }
  const closing = (done: boolean) => {
    if (done) onClose()
  }
  const unit = { ...view.unit, version: view.version }
  const confirming = {
    open: true,
    busy: acts.busy,
    onOpenChange: (open: boolean) => {
      if (!open) onClose()
    },
  }
  switch (asking) {
    case 'approve':
      return (
        <ConfirmDialog
          {...confirming}
          title={t('approve_dialog.title', { count: 1, ...named })}
          confirmLabel={t('act.approve_one')}
          onConfirm={() =>
            void acts.approve({ units: [{ unit: unit.code, version: unit.version }] }).then(closing)
          }
        >
          <Consequences lines={[t('approve_dialog.keeps'), t('approve_dialog.closes')]} />
        </ConfirmDialog>
      )
    case 'submit':
      return (
        <ConfirmDialog
          {...confirming}
          title={t('submit_dialog.title', { count: 1, ...named })}
          confirmLabel={t('act.submit_one', { month: named.month })}
          onConfirm={() => void acts.submit({ units: [unit.code] }).then(closing)}
        >
          <Consequences lines={[t('submit_dialog.keeps'), t('submit_dialog.closes')]} />
        </ConfirmDialog>
      )
    case 'return':
      return (
        <ReturnDialog
          {...view}
          unit={unit}
          indicators={view.cells}
          busy={acts.busy}
          onClose={onClose}
          onReturn={(reason, cells) => void acts.sendBack(unit, reason, cells).then(closing)}
        />
      )
    case 'request':
      return (
        <ReasonDialog
          title={t('request_dialog.title', named)}
          text={t('request_dialog.text')}
          label={t('request_dialog.reason')}
          hint={t('request_dialog.reason_hint')}
          confirmLabel={t('request_dialog.send')}
          busy={corrections.busy}
          onClose={onClose}
          onSend={(reason) => void corrections.request(reason).then(closing)}
        />
      )
    case 'refuse':
      return (
        <ReasonDialog
          title={t('decide_dialog.refuse_title', named)}
          text={t('decide_dialog.refuse_text')}
          label={t('decide_dialog.refuse_reason')}
          confirmLabel={t('act.refuse')}
          busy={corrections.busy}
          onClose={onClose}
          onSend={(reason) => void corrections.refuse(reason).then(closing)}
        />
      )
    case 'grant':
      return (
        <GrantDialog
          title={t('decide_dialog.grant_title', named)}
          busy={corrections.busy}
          onClose={onClose}
          onGrant={(days) => void corrections.grant(days).then(closing)}
        />
      )
  }
}
