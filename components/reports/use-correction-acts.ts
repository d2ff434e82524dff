'use client'

import { useTranslations } from 'next-intl'
import { useReportAct } from '@/components/reports/use-report-act'
import { formatInstant } from '@/lib/format/dates'
import { decideCorrectionAction, requestCorrectionAction } from '@/lib/figures/report-actions'
import type { DecideCorrectionInput } from '@/lib/figures/report-schemas'
import type { DecideCorrectionView, ReportView } from '@/lib/figures/report-views'

type Decision =
  | Omit<Extract<DecideCorrectionInput, { decision: 'granted' }>, 'correction'>
  | Omit<Extract<DecideCorrectionInput, { decision: 'refused' }>, 'correction'>

/** Asking for a correction of a report, and deciding over one. */
export function useCorrectionActs({ federation, unit, month, request: pending }: ReportView) {
  const t = useTranslations('reports.done')
  const { busy, run } = useReportAct()

  const decide = async (decision: Decision) => {
    if (!pending) return false
    const done = await run(
      () => decideCorrectionAction(federation, { correction: pending.id, ...decision }),
      (view: DecideCorrectionView) => ({
        title: view.until ? t('granted', { until: formatInstant(new Date(view.until)) }) : t('refused'),
      }),
    )
    return done !== null
  }

  return {
    busy,
    request: async (reason: string) => {
      const done = await run(
        () => requestCorrectionAction(federation, { unit: unit.code, month, reason }),
        () => ({ title: t('requested') }),
      )
      return done !== null
    },
    grant: (days: number) => decide({ decision: 'granted', days }),
    refuse: (reason: string) => decide({ decision: 'refused', reason }),
  }
}
