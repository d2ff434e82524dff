'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { GradeChoice } from '@/components/grades/record/grade-choice'
import { useToldAct } from '@/components/acts/use-told-act'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextArea } from '@/components/ui/text-area'
import type { Outcome } from '@/lib/core/outcome'
import {
  reopenGradeAction,
  returnGradeAction,
  selfGradeAction,
  verifyGradesAction,
} from '@/lib/grades/actions'
import type { UnionGrade } from '@/lib/grades/rules/grade'
import type { GradeView } from '@/lib/grades/views'

export type GradeDialogAct = 'self' | 'verify' | 'return' | 'reopen'

type GradeActDialogProps = {
  federation: string
  view: GradeView
  act: GradeDialogAct
  onClose: () => void
}

/** Asks what an act on one grade needs, and says what it changes. */
export function GradeActDialog({ federation, view, act, onClose }: GradeActDialogProps) {
  const t = useTranslations('grades')
  const formId = useId()
  const form = useRef<HTMLFormElement>(null)
  const { busy, failure, run } = useToldAct({ showsFields: true })
  const { unit, year, standing } = view
  const [grade, setGrade] = useState<UnionGrade>(standing.verifiedGrade ?? standing.selfGrade ?? 'good')
  const [text, setText] = useState('')
  const chooses = act === 'self' || act === 'verify'

  useEffect(() => {
    if (failure) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [failure])

  function sendAct(): Promise<Outcome<unknown>> {
    const seen = { unit: unit.code, year, version: standing.version }
    switch (act) {
      case 'self':
        return selfGradeAction(federation, { ...seen, grade, note: text })
      case 'verify': {
        const grades = [{ unit: unit.code, version: standing.version, grade }]
        return verifyGradesAction(federation, { year, selection: { kind: 'named', grades } })
      }
      case 'return':
        return returnGradeAction(federation, { ...seen, reason: text })
      case 'reopen':
        return reopenGradeAction(federation, { ...seen, reason: text })
    }
  }

  async function send(event: FormEvent) {
    event.preventDefault()
    const done = await run(sendAct, () => ({ title: t(`act.done_${act}`) }))
    if (done) onClose()
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={t(`act.${act}_title`, { name: unit.name })}
      description={t(`act.${act}_text`, {
        year: String(year),
        grade: standing.selfGrade ? t(`grade.${standing.selfGrade}`) : '—',
      })}
      footer={
        <Button type="submit" form={formId} tone="primary" busy={busy}>
          {t(`act.send_${act}`)}
        </Button>
      }
    >
      <form ref={form} id={formId} noValidate onSubmit={send} className="flex flex-col gap-4">
        {chooses ? <GradeChoice label={t('act.level')} value={grade} onChange={setGrade} /> : null}
        {act === 'verify' ? null : (
          <TextArea
            label={t(act === 'self' ? 'act.note' : 'act.reason')}
            optional={act === 'self'}
            error={failure?.fieldErrors['reason'] ?? failure?.fieldErrors['note']}
            value={text}
            maxLength={500}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </form>
    </Dialog>
  )
}
