import { CircleCheck, Lock, Send } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { monthLabel } from '@/lib/format/month-label'
import type { ReviewView } from '@/lib/figures/report-views'

type ReviewBarProps = {
  view: ReviewView
  /** How many of the chosen reports could be approved, and how many handed in. */
  approvable: number
  submittable: number
  onApproveChosen: () => void
  onSubmitChosen: () => void
  onApproveAll: () => void
  onSubmitAll: () => void
  onLock: () => void
  onClear: () => void
}

const icon = 'size-4'

/** What can be done with the chosen reports; with none chosen, with all of them. */
export function ReviewBar({ view, approvable, submittable, ...acts }: ReviewBarProps) {
  const t = useTranslations('reports')
  const month = monthLabel(view.month, useLocale())
  const { may, counts } = view
  const chosen = approvable + submittable
  const approves = may.approve && counts.waiting > 0
  const submits = may.submit && !view.locked && counts.draft + counts.returned + counts.correcting > 0
  const locks = may.lock && view.over && !view.locked && view.unit.rank === 'top'
  if (chosen === 0 && !approves && !submits && !locks) return null
  return (
    <div
      role="group"
      aria-label={t('act.bar')}
      className="flex min-h-9 flex-wrap items-center gap-2 print:hidden"
    >
      {chosen > 0 ? (
        <>
          <span role="status" className="text-table mr-1 tabular-nums">
            {t('select.count', { count: chosen })}
          </span>
          {approvable > 0 ? (
            <Button
              tone="primary"
              icon={<CircleCheck aria-hidden className={icon} />}
              onClick={acts.onApproveChosen}
            >
              {t('act.approve_some', { count: approvable })}
            </Button>
          ) : null}
          {submittable > 0 ? (
            <Button tone="primary" icon={<Send aria-hidden className={icon} />} onClick={acts.onSubmitChosen}>
              {t('act.submit_some', { count: submittable })}
            </Button>
          ) : null}
          <Button tone="quiet" onClick={acts.onClear}>
            {t('select.clear')}
          </Button>
        </>
      ) : (
        <>
          {approves ? (
            <Button
              tone="primary"
              icon={<CircleCheck aria-hidden className={icon} />}
              onClick={acts.onApproveAll}
            >
              {t('act.approve_all', { count: counts.waiting })}
            </Button>
          ) : null}
          {submits ? (
            <Button tone="primary" icon={<Send aria-hidden className={icon} />} onClick={acts.onSubmitAll}>
              {t('act.submit_all')}
            </Button>
          ) : null}
          {locks ? (
            <Button icon={<Lock aria-hidden className={icon} />} onClick={acts.onLock}>
              {t('act.lock', { month })}
            </Button>
          ) : null}
        </>
      )}
    </div>
  )
}
