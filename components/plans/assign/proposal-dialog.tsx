'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useId, useState, type FormEvent } from 'react'
import type { AssignBoard } from '@/components/plans/assign/assign-board'
import { ProposalIndicators } from '@/components/plans/assign/proposal-indicators'
import { readTarget, targetTexts } from '@/components/plans/assign/target-text'
import { useDraftAct } from '@/components/plans/assign/use-draft-act'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { newKey } from '@/components/ui/new-key'
import { RadioList } from '@/components/ui/radio-list'
import { TextField } from '@/components/ui/text-field'
import { useToast } from '@/components/ui/toast'
import { proposeTargetsAction } from '@/lib/plans/actions'
import { proposalKeys, type ProposalKey } from '@/lib/plans/schemas'
import type { AssignmentColumn, AssignmentView, ProposeTargetsView } from '@/lib/plans/views'

interface ProposalDialogProps {
  view: AssignmentView
  board: AssignBoard
  columns: readonly AssignmentColumn[]
  /** The column it was asked for. */
  column: AssignmentColumn
  onClose: () => void
}

/** Fills columns by a key, so that the parts add up to what was received; each part can be changed after. */
export function ProposalDialog({ view, board, columns, column, onClose }: ProposalDialogProps) {
  const t = useTranslations('plans.assign.proposal')
  const locale = useLocale()
  const formId = useId()
  const toast = useToast()
  const { busy, failure, run } = useDraftAct()
  const [indicators, setIndicators] = useState<readonly string[]>([column.indicator])
  const [by, setBy] = useState<ProposalKey>('last_year')
  const [overwrite, setOverwrite] = useState<'blank' | 'all'>('blank')
  const [total, setTotal] = useState('')
  const single =
    indicators.length === 1 ? columns.find(({ indicator }) => indicator === indicators[0]) : undefined
  const received = single ? board.figuresOf(single).received : null
  const typed = readTarget('flow', total, locale)
  const wrongTotal = 'text' in typed || (typed.target ?? 0) < 0
  const known = (key: ProposalKey) =>
    key === 'workers'
      ? view.rows.some(({ workers }) => workers !== null && workers > 0)
      : key !== 'pipeline' || view.rows.some(({ pipeline }) => pipeline !== null && pipeline > 0)

  async function send(event: FormEvent) {
    event.preventDefault()
    if (wrongTotal || indicators.length === 0) return
    await board.session.settled()
    const done = await run(() =>
      proposeTargetsAction(view.federation, {
        key: newKey(),
        plan: view.plan.id,
        indicators: [...indicators],
        by,
        overwrite,
        draftVersion: board.session.getStatus().draftVersion,
        ...(single && 'target' in typed && typed.target !== null ? { total: typed.target } : {}),
      }),
    )
    if (!done) return
    take(done)
    onClose()
  }

  function take(done: ProposeTargetsView) {
    const cells = done.results.flatMap((result) =>
      result.status === 'proposed'
        ? result.cells.map((cell) => ({
            ...{ code: cell.for, indicator: result.indicator },
            ...{ target: cell.target, version: cell.version },
          }))
        : [],
    )
    const before = cells.map(({ code, indicator }) => {
      const { typed: old } = board.session.shown(code, indicator)
      return { rowId: code, columnId: indicator, after: targetTexts('flow', old, locale).text }
    })
    board.session.adopt(cells, done)
    const refused = done.results.flatMap((result) => {
      const name = columns.find(({ indicator }) => indicator === result.indicator)?.name
      return result.status === 'refused'
        ? [`${name ?? result.indicator}: ${t(`refused.${result.reason}`)}`]
        : []
    })
    toast.show({
      title: t('done', { count: cells.length }),
      ...(refused.length > 0 ? { description: refused.join('\n') } : {}),
      ...(cells.length === 0 ? { tone: 'danger' as const } : { undo: () => board.edit(before) }),
    })
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={t('title')}
      description={t('text')}
      footer={
        <Button type="submit" form={formId} tone="primary" busy={busy} disabled={indicators.length === 0}>
          {t('send')}
        </Button>
      }
    >
      <form id={formId} noValidate onSubmit={send} className="flex flex-col gap-5">
        <ProposalIndicators columns={columns} chosen={indicators} onChange={setIndicators} />
        <RadioList
          label={t('by')}
          value={by}
          onChange={setBy}
          choices={proposalKeys.map((value) => ({
            value,
            label: t(`key.${value}`),
            hint: known(value) ? t(`key_hint.${value}`) : t(`key_unknown.${value}`),
            disabled: !known(value),
          }))}
        />
        {single ? (
          <TextField
            label={t('total')}
            hint={
              received === null
                ? t('total_hint_none')
                : t('total_hint', {
                    received: targetTexts(single.kind, { target: received }, locale).display,
                  })
            }
            optional={received !== null}
            error={wrongTotal ? t('total_wrong') : failure?.fieldErrors['total']}
            inputMode="numeric"
            autoComplete="off"
            className="max-w-80"
            value={total}
            onChange={(event) => setTotal(event.target.value)}
          />
        ) : null}
        <RadioList
          label={t('overwrite')}
          value={overwrite}
          onChange={setOverwrite}
          choices={[
            { value: 'blank', label: t('overwrite_blank'), hint: t('overwrite_blank_hint') },
            { value: 'all', label: t('overwrite_all'), hint: t('overwrite_all_hint') },
          ]}
        />
      </form>
    </Dialog>
  )
}
