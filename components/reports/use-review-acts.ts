'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CellReason } from '@/components/reports/cell-reasons'
import { useReportAct } from '@/components/reports/use-report-act'
import { monthLabel } from '@/lib/format/month-label'
import { approveReportsAction, returnReportAction, submitReportsAction } from '@/lib/figures/report-actions'
import type { ApproveReportsInput, SubmitReportsInput } from '@/lib/figures/report-schemas'
import type { NotApproved, SubmitReportsView } from '@/lib/figures/report-views'
import { lockPeriodAction } from '@/lib/periods/actions'
import type { Month } from '@/lib/periods/rules/month'

/** What an act on many reports left out, until the user has read it. */
export type LeftOut =
  | { kind: 'not_ready'; notReady: SubmitReportsView['notReady'] }
  | { kind: 'not_approved'; notApproved: readonly NotApproved[] }

/** The acts on the reports of a month; each says what it did, and gives whether it did. */
export function useReviewActs(federation: string, month: Month) {
  const t = useTranslations('reports.done')
  const label = monthLabel(month, useLocale())
  const { busy, run } = useReportAct()
  const [leftOut, setLeftOut] = useState<LeftOut | null>(null)

  async function approve(input: Omit<ApproveReportsInput, 'month'>): Promise<boolean> {
    const done = await run(
      () => approveReportsAction(federation, { ...input, month }),
      ({ approved, federations }) => ({
        title: approved.length ? t('approved', { count: approved.length, month: label }) : t('approved_none'),
        description: t('kept', { count: federations.length }),
      }),
    )
    setLeftOut(done?.notApproved.length ? { kind: 'not_approved', notApproved: done.notApproved } : null)
    return done !== null
  }

  async function submit(input: Omit<SubmitReportsInput, 'month'>): Promise<boolean> {
    const done = await run(
      () => submitReportsAction(federation, { ...input, month }),
      ({ submitted, notReady }) => ({
        title: submitted.length
          ? t('submitted', { count: submitted.length, month: label })
          : t('submitted_none'),
        description: t('not_ready', { count: notReady.length }),
        tone: submitted.length ? 'success' : 'danger',
      }),
    )
    setLeftOut(done?.notReady.length ? { kind: 'not_ready', notReady: done.notReady } : null)
    return done !== null
  }

  async function sendBack(
    unit: { code: string; name: string; version: number },
    reason: string,
    cells: readonly CellReason[],
  ): Promise<boolean> {
    const done = await run(
      () =>
        returnReportAction(federation, {
          ...{ unit: unit.code, month, version: unit.version, reason },
          cells: [...cells],
        }),
      (view) => ({
        title: t('returned', { name: unit.name }),
        description: t('returned_cells', { count: view.cells }),
      }),
    )
    return done !== null
  }

  async function lock(): Promise<boolean> {
    const done = await run(
      () => lockPeriodAction(federation, { month }),
      () => ({ title: t('locked', { month: label }) }),
    )
    return done !== null
  }

  return { busy, leftOut, forgetLeftOut: () => setLeftOut(null), approve, submit, sendBack, lock }
}
