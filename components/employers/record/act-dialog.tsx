'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { refusalsByField, useFindingText } from '@/components/employers/finding-texts'
import { FormNotices } from '@/components/employers/form/form-notices'
import type { EmployerAct } from '@/components/employers/record/employer-acts'
import { asksFor, sendAct, type ActTexts } from '@/components/employers/record/send-act'
import { UnitField } from '@/components/employers/unit-field'
import { countInput } from '@/components/founding/count-field'
import { FormDialog } from '@/components/founding/form-dialog'
import { DayText } from '@/components/members/day-text'
import { useAct } from '@/components/settings/use-act'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { useToast } from '@/components/ui/toast'
import type { EmployerView, RecordWorkforceView } from '@/lib/employers/views'
import { formatDate } from '@/lib/format/dates'
import { formatInteger } from '@/lib/format/numbers'

type ActDialogProps = {
  federation: string
  employer: EmployerView
  act: EmployerAct
  onClose: () => void
}

/** Asks what an act needs: the day it takes effect, a number, a unit, why; and says what it changes. */
export function ActDialog({ federation, employer, act, onClose }: ActDialogProps) {
  const t = useTranslations('employers')
  const locale = useLocale()
  const toast = useToast()
  const findingText = useFindingText()
  const asked = asksFor[act.kind]
  const [texts, setTexts] = useState<ActTexts>({
    on: formatDate(employer.today),
    workers: '',
    women: '',
    unit: null,
    reason: '',
  })
  const [answer, setAnswer] = useState<Exclude<RecordWorkforceView, { status: 'saved' }> | null>(null)
  const confirmed = answer?.status === 'needs_confirmation'

  async function send(code: string, sent: ActTexts) {
    const outcome = await sendAct(act, code, employer, sent, confirmed)
    if (!outcome.ok) return outcome
    if ('status' in outcome.data && outcome.data.status !== 'saved') {
      setAnswer(outcome.data)
      return outcome
    }
    const workers = formatInteger(Number(countInput(sent.workers)), locale)
    toast.show({ title: t(`act.${act.kind}.done`, { workers }) })
    onClose()
    return outcome
  }
  const { busy, failure, form, run } = useAct(send, federation, () => undefined)
  const refusals = answer?.status === 'refused' ? refusalsByField(answer.findings, findingText) : {}
  const error = (field: string) => failure?.fieldErrors[field] ?? refusals[field]
  const put = (change: Partial<ActTexts>) => {
    setAnswer(null)
    setTexts({ ...texts, ...change })
  }
  const union = act.kind === 'end' || act.kind === 'void_union' ? (act.link.name ?? '') : ''

  return (
    <FormDialog
      title={t(`act.${act.kind}.title`)}
      description={t(`act.${act.kind}.text`, { union })}
      confirm={confirmed ? t('form.save_anyway') : t(`act.${act.kind}.confirm`)}
      tone={dangerous.has(act.kind) ? 'danger' : 'primary'}
      {...{ busy, failure, form, onClose }}
      onSubmit={() => run(texts)}
    >
      {asked.unit ? (
        <UnitField
          federation={federation}
          label={t(asked.unit === 'union' ? 'act.link.union' : 'act.move.to')}
          hint={t('act.link.union_hint')}
          error={error('union') ?? error('to')}
          value={texts.unit}
          onChange={(unit) => put({ unit })}
        />
      ) : null}
      {asked.workers ? (
        <div className="grid gap-4 sm:grid-cols-2">
          {(['workers', 'women'] as const).map((name) => (
            <TextField
              key={name}
              label={t(`field.${name}`)}
              optional={name === 'women'}
              error={error(name)}
              inputMode="numeric"
              maxLength={9}
              autoComplete="off"
              value={texts[name]}
              onChange={(event) => put({ [name]: event.target.value })}
            />
          ))}
        </div>
      ) : null}
      {asked.on ? (
        <DayText
          label={t(act.kind === 'workforce' ? 'act.workforce.on' : 'act.on')}
          error={error('on')}
          value={texts.on}
          onChange={(on) => put({ on })}
        />
      ) : null}
      {asked.reason ? (
        <TextArea
          label={t('act.reason')}
          error={error('reason')}
          value={texts.reason}
          maxLength={500}
          onChange={(event) => put({ reason: event.target.value })}
        />
      ) : null}
      {answer ? <FormNotices federation={federation} answer={answer} /> : null}
    </FormDialog>
  )
}

const dangerous: ReadonlySet<EmployerAct['kind']> = new Set(['void', 'void_size', 'void_union'])
