'use client'

import { useLocale, useTranslations } from 'next-intl'
import { actualText, targetText, type Print } from '@/components/dashboard/figure-text'
import { RemarkField } from '@/components/figures/panel/remark-field'
import type { AssignBoard } from '@/components/plans/assign/assign-board'
import { useAssignTexts } from '@/components/plans/assign/assign-texts'
import { TargetConflict } from '@/components/plans/assign/target-conflict'
import { useAssignVersion } from '@/components/plans/assign/use-assign'
import { Button } from '@/components/ui/button'
import { NativeSelect } from '@/components/ui/native-select'
import { Notice } from '@/components/ui/notice'
import { monthLabel } from '@/lib/format/month-label'
import { formatInteger, formatRatioPercent } from '@/lib/format/numbers'
import { comparisons } from '@/lib/plans/schemas'
import type { AssignmentColumn, AssignmentRow, AssignmentView } from '@/lib/plans/views'

export interface TargetPlace {
  view: AssignmentView
  board: AssignBoard
  row: AssignmentRow
  column: AssignmentColumn
}

/** What a target is held against: the last decision, last year, this year so far, its share; its words and reason. */
export function TargetDetails({ view, board, row, column }: TargetPlace) {
  const t = useTranslations('plans.assign')
  const texts = useAssignTexts()
  const print: Print = { locale: useLocale(), decimals: 0 }
  useAssignVersion(board)
  const { code } = row
  const { indicator, kind } = column
  const shown = board.session.shown(code, indicator)
  const saved = board.session.saved(code, indicator)
  const findings = board.findingsOf(code, indicator)
  const target = 'target' in shown.typed ? shown.typed.target : null
  const { received } = board.figuresOf(column)
  const doubtful = findings.some((finding) => finding.code.startsWith('scale_slip'))
  const lines: [label: string, text: string][] = [
    ...(view.revisions.length > 0
      ? [[t('details.decided'), wordedTarget(saved.decided?.target ?? null)] as [string, string]]
      : []),
    [t('details.last_year'), actualText(kind, saved.lastYear, print)],
    [
      t('details.so_far', { month: monthLabel(view.through, print.locale) }),
      actualText(kind, saved.soFar, print),
    ],
    ...(row.workers === null
      ? []
      : [[t('details.workers'), formatInteger(row.workers, print.locale)] as [string, string]]),
    ...(row.own || kind === 'ratio' || target === null || !received
      ? []
      : [
          [
            t('details.share'),
            formatRatioPercent(
              { numerator: Math.round(target * 10_000), denominator: Math.round(received * 10_000) },
              2,
              print.locale,
            ),
          ] as [string, string],
        ]),
  ]

  function wordedTarget(value: number | null): string {
    return value === null ? t('nothing_given') : targetText(kind, value, print)
  }

  return (
    <div className="flex flex-col gap-4">
      {shown.state === 'unreadable' && 'text' in shown.typed ? (
        <Notice tone="danger">{texts.unreadable(kind, shown.typed.text)}</Notice>
      ) : null}
      {shown.refusal === null ? null : <Notice tone="danger">{texts.refused(shown.refusal)}</Notice>}
      {shown.state === 'unreadable' || shown.state === 'refused' ? (
        <Button size="sm" className="self-start" onClick={() => board.session.discard(code, indicator)}>
          {t('details.discard')}
        </Button>
      ) : null}
      {shown.theirs === null ? null : (
        <TargetConflict
          mine={'text' in shown.typed ? shown.typed.text : wordedTarget(target)}
          theirs={shown.theirs}
          theirText={wordedTarget(shown.theirs.planned?.target ?? null)}
          onChoose={(choice) => board.session.resolve(code, indicator, choice)}
        />
      )}
      {findings.map((finding) => (
        <Notice key={finding.code} tone={finding.severity === 'refuse' ? 'danger' : 'warning'}>
          {texts.finding(kind, finding)}
        </Notice>
      ))}
      {doubtful || shown.explanation !== null ? (
        <RemarkField
          key={`${code} ${indicator}`}
          label={t('details.explanation')}
          hint={t('details.explanation_hint')}
          value={shown.explanation}
          readOnly={!view.editable}
          onCommit={(explanation) => board.session.reword([{ code, indicator }], { explanation })}
        />
      ) : null}
      <dl className="text-table tabular-nums">
        {lines.map(([label, text]) => (
          <div key={label} className="border-line flex items-baseline justify-between gap-4 border-b py-1.5">
            <dt className="text-ink-soft">{label}</dt>
            <dd className="text-right">{text}</dd>
          </div>
        ))}
      </dl>
      {view.editable && target !== null ? (
        <NativeSelect
          label={t('details.comparison')}
          value={shown.comparison}
          choices={comparisons.map((value) => ({ value, label: t(`comparison.${value}`) }))}
          onChange={(event) => {
            const comparison = comparisons.find((value) => value === event.target.value)
            if (comparison) board.session.reword([{ code, indicator }], { comparison })
          }}
        />
      ) : null}
    </div>
  )
}
