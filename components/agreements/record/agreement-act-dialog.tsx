'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { DayText, dayInput } from '@/components/members/day-text'
import { useToldAct } from '@/components/acts/use-told-act'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { NativeSelect } from '@/components/ui/native-select'
import { TextArea } from '@/components/ui/text-area'
import { endAgreementAction, gradeAgreementAction, voidAgreementAction } from '@/lib/agreements/actions'
import { agreementGrades, type AgreementGrade } from '@/lib/agreements/rules/agreement'
import type { AgreementView } from '@/lib/agreements/views'
import { formatDate } from '@/lib/format/dates'

export type AgreementAct = 'grade' | 'end' | 'void'

type AgreementActDialogProps = {
  federation: string
  agreement: AgreementView
  act: AgreementAct
  onClose: () => void
}

/** Asks what an act needs, and says what it changes. */
export function AgreementActDialog({ federation, agreement, act, onClose }: AgreementActDialogProps) {
  const t = useTranslations('agreements')
  const formId = useId()
  const form = useRef<HTMLFormElement>(null)
  const { busy, failure, run } = useToldAct({ showsFields: true })
  const [grade, setGrade] = useState<AgreementGrade>(agreement.grade ?? 'B')
  const [on, setOn] = useState(formatDate(agreement.today))
  const [reason, setReason] = useState('')
  const { id, version } = agreement

  useEffect(() => {
    if (failure) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [failure])

  function sendAct() {
    const seen = { id, version }
    if (act === 'grade') return gradeAgreementAction(federation, { ...seen, grade, on: dayInput(on) })
    if (act === 'end') return endAgreementAction(federation, { ...seen, on: dayInput(on), reason })
    return voidAgreementAction(federation, { ...seen, reason })
  }

  async function send(event: FormEvent) {
    event.preventDefault()
    const done = await run(sendAct, () => ({
      title: t(`act.${act}_done`, { grade: t(`grade.${grade}`) }),
    }))
    if (done) onClose()
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={t(`act.${act}_title`)}
      description={t(`act.${act}_text`)}
      footer={
        <Button type="submit" form={formId} tone={act === 'grade' ? 'primary' : 'danger'} busy={busy}>
          {t(`record.${act}`)}
        </Button>
      }
    >
      <form ref={form} id={formId} noValidate onSubmit={send} className="flex flex-col gap-4">
        {act === 'grade' ? (
          <NativeSelect
            label={t('act.grade_label')}
            error={failure?.fieldErrors['grade']}
            value={grade}
            choices={agreementGrades.map((value) => ({ value, label: t(`grade.${value}`) }))}
            className="max-w-56"
            onChange={(event) => setGrade(event.target.value as AgreementGrade)}
          />
        ) : null}
        {act === 'void' ? null : (
          <DayText
            label={t(act === 'grade' ? 'act.grade_on' : 'act.end_on')}
            error={failure?.fieldErrors['on']}
            value={on}
            onChange={setOn}
          />
        )}
        {act === 'grade' ? null : (
          <TextArea
            label={t('act.reason')}
            error={failure?.fieldErrors['reason']}
            value={reason}
            maxLength={500}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </form>
    </Dialog>
  )
}
