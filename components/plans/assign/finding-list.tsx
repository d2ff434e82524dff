'use client'

import { CircleAlert, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { CellKey } from '@/components/data-grid/grid-types'
import type { AssignBoard } from '@/components/plans/assign/assign-board'
import { useAssignTexts } from '@/components/plans/assign/assign-texts'
import type { TargetFinding } from '@/lib/plans/rules/target-findings'
import type { AssignmentView } from '@/lib/plans/views'

const mostShown = 30

interface FindingListProps {
  view: AssignmentView
  board: AssignBoard
  findings: readonly TargetFinding[]
  onGo: (cell: CellKey) => void
}

/** What was found about the draft, first what stops a decision; each leads to its cell. */
export function FindingList({ view, findings, onGo }: FindingListProps) {
  const t = useTranslations('plans.assign')
  const texts = useAssignTexts()
  // Blanks are counted, not listed: a unit that is asked for nothing is ordinary.
  const blanks = findings.filter(({ code }) => code === 'no_target').length
  const told = findings.filter(({ code }) => code !== 'no_target')
  const ordered = [
    ...told.filter(({ severity }) => severity === 'refuse'),
    ...told.filter(({ severity }) => severity !== 'refuse'),
  ]
  if (ordered.length === 0 && blanks === 0) return null
  return (
    <section aria-label={t('findings.title')} className="flex flex-col gap-1">
      <ul className="text-table flex max-h-56 flex-col gap-1 overflow-y-auto">
        {ordered.slice(0, mostShown).map((finding, at) => {
          const { severity, indicator } = finding
          const column = view.columns.find((candidate) => candidate.indicator === indicator)
          const row = view.rows.find(({ code }) => code === finding.for)
          const place = [row?.name, column?.name].filter(Boolean).join(' · ')
          const Icon = severity === 'refuse' ? CircleAlert : TriangleAlert
          return (
            <li key={at} className="flex items-start gap-2">
              <Icon
                aria-label={t(severity === 'refuse' ? 'findings.refuse' : 'findings.warn')}
                className={`mt-0.5 size-4 shrink-0 ${severity === 'refuse' ? 'text-danger' : 'text-warning'}`}
              />
              <span>
                {row && column ? (
                  <button
                    type="button"
                    className="text-primary min-h-6 text-left hover:underline"
                    onClick={() => onGo({ rowId: row.code, columnId: column.indicator })}
                  >
                    {place}
                  </button>
                ) : (
                  <span className="font-strong">{place}</span>
                )}
                {': '}
                {texts.finding(column?.kind ?? 'flow', finding)}
              </span>
            </li>
          )
        })}
      </ul>
      {ordered.length > mostShown ? (
        <p className="text-ink-soft text-sm">{t('findings.more', { count: ordered.length - mostShown })}</p>
      ) : null}
      {blanks > 0 ? <p className="text-ink-soft text-sm">{t('findings.blanks', { count: blanks })}</p> : null}
    </section>
  )
}
