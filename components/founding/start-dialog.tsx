'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { FormDialog } from '@/components/founding/form-dialog'
import { DayText, dayInput } from '@/components/members/day-text'
import { useAct } from '@/components/settings/use-act'
import { NativeSelect } from '@/components/ui/native-select'
import { newKey } from '@/components/ui/new-key'
import { TextField } from '@/components/ui/text-field'
import { useToast } from '@/components/ui/toast'
import { startCasesAction } from '@/lib/employers/founding/actions'
import type { CaseOwnerView } from '@/lib/employers/founding/views'
import { formatDate } from '@/lib/format/dates'
import { formatInteger } from '@/lib/format/numbers'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

type StartDialogProps = {
  federation: string
  /** Their ids. */
  employers: readonly string[]
  owners: readonly CaseOwnerView[]
  today: CalendarDate
  onClose: () => void
}

/** Puts employers on the way to a union: since when, who sees to them, the first step. */
export function StartDialog({ federation, employers, owners, today, onClose }: StartDialogProps) {
  const t = useTranslations('founding')
  const locale = useLocale()
  const toast = useToast()
  const [key] = useState(newKey)
  const [on, setOn] = useState(formatDate(today))
  const [owner, setOwner] = useState('')
  const [nextStep, setNextStep] = useState('')
  const [nextOn, setNextOn] = useState('')

  async function start(code: string, input: Parameters<typeof startCasesAction>[1]) {
    const outcome = await startCasesAction(code, input)
    if (outcome.ok) {
      const { started, refused } = outcome.data
      const left = t('start.left', {
        count: refused.length,
        names: refused.map(({ name }) => name).join(', '),
      })
      toast.show({
        title: t('start.done', { count: formatInteger(started.length, locale) }),
        ...(refused.length > 0 && { description: left }),
      })
    }
    return outcome
  }
  const { busy, failure, form, run } = useAct(start, federation, onClose)
  const error = (field: string) => failure?.fieldErrors[field]

  return (
    <FormDialog
      title={t('start.dialog_title', { count: formatInteger(employers.length, locale) })}
      description={t('start.dialog_text')}
      confirm={t('start.confirm')}
      {...{ busy, failure, form, onClose }}
      onSubmit={() => run({ key, employers, on: dayInput(on), owner, nextStep, nextOn: dayInput(nextOn) })}
    >
      <DayText label={t('start.on')} error={error('on')} value={on} onChange={setOn} />
      <NativeSelect
        label={t('plan.owner')}
        error={error('owner')}
        value={owner}
        choices={[
          { value: '', label: t('plan.nobody') },
          ...owners.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => setOwner(event.target.value)}
      />
      <TextField
        label={t('plan.next')}
        hint={t('plan.next_hint')}
        optional
        error={error('nextStep')}
        value={nextStep}
        maxLength={300}
        autoComplete="off"
        onChange={(event) => setNextStep(event.target.value)}
      />
      <DayText label={t('plan.on')} optional error={error('nextOn')} value={nextOn} onChange={setNextOn} />
    </FormDialog>
  )
}
