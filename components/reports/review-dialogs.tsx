'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Consequences } from '@/components/reports/consequences'
import { ReturnDialog } from '@/components/reports/return-dialog'
import type { useReviewActs } from '@/components/reports/use-review-acts'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { monthLabel } from '@/lib/format/month-label'
import type { ApproveReportsInput, SubmitReportsInput } from '@/lib/figures/report-schemas'
import type { ReviewUnit, ReviewView } from '@/lib/figures/report-views'

/** What the user is being asked about. `name` is that of the only unit, where there is one. */
export type Asking =
  | { kind: 'approve'; input: Omit<ApproveReportsInput, 'month'>; count: number; name: string }
  | { kind: 'submit'; input: Omit<SubmitReportsInput, 'month'>; count: number; name: string }
  | { kind: 'return'; unit: ReviewUnit }
  | { kind: 'lock' }

type ReviewDialogsProps = {
  view: ReviewView
  asking: Asking | null
  acts: ReturnType<typeof useReviewActs>
  /** Also called after the act was done. */
  onClose: () => void
}

/** Every act is asked about once, and says what stays and what changes. */
export function ReviewDialogs({ view, asking, acts, onClose }: ReviewDialogsProps) {
  const t = useTranslations('reports')
  const month = monthLabel(view.month, useLocale())
  const closing = (done: boolean) => {
    if (done) onClose()
  }
  if (asking === null) return null
  const common = {
    open: true,
    busy: acts.busy,
    onOpenChange: (open: boolean) => {
      if (!open) onClose()
    },
  }
  switch (asking.kind) {
    case 'approve':
      return (
        <ConfirmDialog
          {...common}
          title={t('approve_dialog.title', { count: asking.count, month, name: asking.name })}
          confirmLabel={t('federations.approve', { count: asking.count })}
          onConfirm={() => void acts.approve(asking.input).then(closing)}
        >
          <Consequences lines={[t('approve_dialog.keeps'), t('approve_dialog.closes')]} />
        </ConfirmDialog>
      )
    case 'submit':
      return (
        <ConfirmDialog
          {...common}
          title={t('submit_dialog.title', { count: asking.count, month, name: asking.name })}
          confirmLabel={t('act.submit_one', { month })}
          onConfirm={() => void acts.submit(asking.input).then(closing)}
        >
          <Consequences lines={[t('submit_dialog.keeps'), t('submit_dialog.closes')]} />
        </ConfirmDialog>
      )
    case 'lock':
      return (
        <ConfirmDialog
          {...common}
          tone="danger"
          title={t('lock_dialog.title', { month })}
          confirmLabel={t('act.lock', { month })}
          onConfirm={() => void acts.lock().then(closing)}
        >
          <Consequences
            lines={[
              t('lock_dialog.missing', { missing: view.counts.draft + view.counts.returned }),
              t('lock_dialog.waiting', { waiting: view.counts.waiting }),
              t('lock_dialog.closes'),
            ]}
          />
        </ConfirmDialog>
      )
    case 'return':
      return (
        <ReturnDialog
          federation={view.federation}
          month={view.month}
          unit={asking.unit}
          busy={acts.busy}
          onClose={onClose}
          onReturn={(reason, cells) => void acts.sendBack(asking.unit, reason, cells).then(closing)}
        />
      )
  }
}
