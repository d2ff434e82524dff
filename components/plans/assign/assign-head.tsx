'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { planHref, plansHref } from '@/components/plans/plan-links'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { formatDate, formatInstant } from '@/lib/format/dates'
import { monthLabel } from '@/lib/format/month-label'
import type { AssignmentView } from '@/lib/plans/views'

interface AssignHeadProps {
  view: AssignmentView
  /** A draft was begun on this page; the server's view may not know it yet. */
  begun?: boolean
  children?: ReactNode
}

/** Which plan is handed down by whom, and where its draft stands; at the right the acts. */
export function AssignHead({ view, begun, children }: AssignHeadProps) {
  const t = useTranslations('plans')
  const locale = useLocale()
  const { federation, plan, unit, draft, revisions } = view
  const holds = revisions[0]
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
      <div className="min-w-0">
        <Breadcrumb
          label={t('way')}
          crumbs={[
            { label: t('title'), href: plansHref(federation, { unit: unit.code }) },
            { label: plan.title, href: planHref(federation, plan.id, { unit: unit.code }) },
            { label: t('assign.title') },
          ]}
        />
        <h1 className="text-xl">{t('assign.heading', { plan: plan.title })}</h1>
        <p className="text-ink-soft text-table flex flex-wrap gap-x-2 tabular-nums">
          <span>{unit.name}</span>
          <span aria-hidden>·</span>
          <span>
            {t('months', { from: monthLabel(plan.from, locale), through: monthLabel(plan.through, locale) })}
          </span>
          <span aria-hidden>·</span>
          <span>
            {draft
              ? t('assign.draft', {
                  who: draft.changedBy,
                  at: formatInstant(new Date(draft.changedAt)),
                })
              : begun
                ? t('assign.draft_begun')
                : holds
                  ? t('assign.no_draft', {
                      numbered: holds.decisionNumber === null ? 'no' : 'yes',
                      number: holds.decisionNumber ?? '',
                      date: formatDate(holds.decidedOn),
                    })
                  : t('assign.new_draft')}
          </span>
        </p>
      </div>
      {children}
    </header>
  )
}
