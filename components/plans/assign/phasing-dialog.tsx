'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useId, useState, type FormEvent } from 'react'
import type { AssignBoard } from '@/components/plans/assign/assign-board'
import { capitalised } from '@/components/dashboard/period-text'
import { phasingOf } from '@/components/plans/assign/column-bar'
import { PhasingMonths } from '@/components/plans/assign/phasing-months'
import { useDraftAct } from '@/components/plans/assign/use-draft-act'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { RadioList } from '@/components/ui/radio-list'
import { useToast } from '@/components/ui/toast'
import { parseNumber } from '@/lib/format/parse-number'
import { spanLength } from '@/lib/periods/rules/span'
import { setPhasingAction } from '@/lib/plans/actions'
import type { Phasing } from '@/lib/plans/rules/choose-target'
import { phasings } from '@/lib/plans/schemas'
import type { AssignmentColumn, AssignmentView } from '@/lib/plans/views'

interface PhasingDialogProps {
  view: AssignmentView
  board: AssignBoard
  column: AssignmentColumn
  onClose: () => void
}

/** How the targets of a column are spread over the months: what "ahead of its pace" is held against. */
export function PhasingDialog({ view, board, column, onClose }: PhasingDialogProps) {
  const t = useTranslations('plans.assign.phase')
  const tPhasing = useTranslations('plans.assign.phasing')
  const locale = useLocale()
  const formId = useId()
  const router = useRouter()
  const toast = useToast()
  const { busy, run } = useDraftAct()
  const length = spanLength(view.plan)
  const before = phasingOf(board, view, column.indicator)
  const [phasing, setPhasing] = useState<Phasing>(before === 'mixed' ? 'even' : before)
  const [weights, setWeights] = useState<readonly string[]>(() => startWeights(view, board, column, length))
  const numbers = weights.map((text) => weightOf(text, locale))
  const wrong = phasing === 'own' && (numbers.includes(null) || numbers.every((number) => number === 0))

  async function send(event: FormEvent) {
    event.preventDefault()
    if (wrong) return
    await board.session.settled()
    const spread =
      phasing === 'own' ? { phasing, weights: numbers.map((number) => number ?? 0) } : { phasing }
    const done = await run(() =>
      setPhasingAction(view.federation, {
        plan: view.plan.id,
        indicators: [column.indicator],
        spread,
        draftVersion: board.session.getStatus().draftVersion,
      }),
    )
    if (!done) return
    toast.show({ title: t('done', { name: column.name, count: done.cells }) })
    router.refresh()
    onClose()
  }

  return (
    <Dialog
      open
      width="lg"
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={t('title', { name: column.name })}
      description={t('text')}
      footer={
        <Button type="submit" form={formId} tone="primary" busy={busy}>
          {t('send')}
        </Button>
      }
    >
      <form id={formId} noValidate onSubmit={send} className="flex flex-col gap-5">
        <RadioList
          label={t('how')}
          value={phasing}
          onChange={setPhasing}
          choices={phasings.map((value) => ({
            value,
            label: capitalised(tPhasing(value)),
            hint: t(`hint.${value}`),
          }))}
        />
        {phasing === 'own' ? (
          <PhasingMonths
            from={view.plan.from}
            texts={weights}
            numbers={numbers}
            error={wrong ? t('wrong') : undefined}
            onChange={(at, text) => setWeights(weights.map((old, place) => (place === at ? text : old)))}
          />
        ) : null}
      </form>
    </Dialog>
  )
}

/** The weights of the first target that has its own, else one for each month. */
function startWeights(
  view: AssignmentView,
  board: AssignBoard,
  { indicator }: AssignmentColumn,
  length: number,
): string[] {
  const known = view.rows
    .map(({ code }) => board.session.saved(code, indicator).planned?.weights ?? [])
    .find((weights) => weights.length === length)
  return known ? known.map(String) : Array.from({ length }, () => '1')
}

function weightOf(text: string, locale: 'vi' | 'en'): number | null {
  const parsed = parseNumber(text, locale)
  if (parsed.kind === 'blank') return 0
  return parsed.kind === 'number' && parsed.value >= 0 && parsed.value <= 1_000_000 ? parsed.value : null
}
