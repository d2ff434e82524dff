'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { FormDialog } from '@/components/founding/form-dialog'
import { DayText, dayInput } from '@/components/members/day-text'
import { useAct } from '@/components/settings/use-act'
import { NativeSelect } from '@/components/ui/native-select'
import { newKey } from '@/components/ui/new-key'
import { Notice } from '@/components/ui/notice'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { useToast } from '@/components/ui/toast'
import type { Outcome } from '@/lib/core/outcome'
import { recogniseUnionAction } from '@/lib/employers/founding/actions'
import { foundedKinds, proposeUnionName, type FoundedKind } from '@/lib/employers/rules/union-name'
import type { FoundingCaseView, RecogniseUnionView, RecognitionWarning } from '@/lib/employers/founding/views'
import { formatDate } from '@/lib/format/dates'
import { monthLabel } from '@/lib/format/month-label'
import { OWNERSHIPS } from '@/lib/units/rules/unit-kind'

type RecogniseDialogProps = {
  federation: string
  view: FoundingCaseView
  proposed: NonNullable<FoundingCaseView['proposed']>
  onClose: () => void
}

/** The decision that makes a dossier a union. What is unusual is said first, and asked again. */
export function RecogniseDialog({ federation, view, proposed, onClose }: RecogniseDialogProps) {
  const t = useTranslations('founding')
  const tUnits = useTranslations('units')
  const locale = useLocale()
  const toast = useToast()
  const router = useRouter()
  const [key] = useState(newKey)
  const [warnings, setWarnings] = useState<readonly RecognitionWarning[]>([])
  const [kind, setKind] = useState<FoundedKind>('cdcs')
  const [texts, setTexts] = useState({
    name: proposed.name,
    ownership: proposed.ownership as string,
    decisionNumber: '',
    decidedOn: formatDate(view.today),
    effectiveOn: '',
    note: '',
  })
  const put = (change: Partial<typeof texts>) => {
    setTexts({ ...texts, ...change })
    setWarnings([])
  }

  async function recognise(code: string, input: Parameters<typeof recogniseUnionAction>[1]) {
    const outcome: Outcome<RecogniseUnionView> = await recogniseUnionAction(code, input)
    if (!outcome.ok) return outcome
    if (outcome.data.status === 'needs_confirmation') {
      setWarnings(outcome.data.warnings)
      return outcome
    }
    const { unit, month, counted } = outcome.data
    onClose()
    toast.show({
      title: t('recognise.done', { name: unit.name }),
      description: t(counted ? 'recognise.done_counted' : 'recognise.done_entered', {
        month: monthLabel(month, locale),
      }),
    })
    router.refresh()
    return outcome
  }
  const { busy, failure, form, run } = useAct(recognise, federation, () => undefined)
  const error = (field: string) => failure?.fieldErrors[field]

  return (
    <FormDialog
      title={t('recognise.title', { name: view.employer.name })}
      description={t('recognise.text', { unit: view.unit.name })}
      confirm={t(warnings.length > 0 ? 'recognise.confirm_anyway' : 'recognise.confirm')}
      {...{ busy, failure, form, onClose }}
      onSubmit={() =>
        run({
          ...{ key, case: view.id, version: view.version, kind, ...texts },
          decidedOn: dayInput(texts.decidedOn),
          effectiveOn: dayInput(texts.effectiveOn),
          confirmed: warnings.length > 0,
        })
      }
    >
      {warnings.length > 0 ? (
        <Notice tone="warning" live="alert" title={t('recognise.warning_title')}>
          {warnings.map((warning) => t(`recognise.warning_${warning}`)).join(' ')}
        </Notice>
      ) : null}
      <TextField
        label={t('recognise.name')}
        error={error('name')}
        value={texts.name}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => put({ name: event.target.value })}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <NativeSelect
          label={t('recognise.kind')}
          error={error('kind')}
          value={kind}
          choices={foundedKinds.map((value) => ({ value, label: tUnits(`kind.${value}`) }))}
          onChange={(event) => {
            const chosen = foundedKinds.find((value) => value === event.target.value) ?? 'cdcs'
            const proposal = proposeUnionName(view.employer.name, kind)
            setKind(chosen)
            // A name that somebody wrote stays; a proposal follows the kind.
            if (texts.name === proposal) put({ name: proposeUnionName(view.employer.name, chosen) })
          }}
        />
        <NativeSelect
          label={t('recognise.ownership')}
          error={error('ownership')}
          value={texts.ownership}
          choices={OWNERSHIPS.map((value) => ({ value, label: tUnits(`ownership.${value}`) }))}
          onChange={(event) => put({ ownership: event.target.value })}
        />
      </div>
      <TextField
        label={t('recognise.number')}
        error={error('decisionNumber')}
        value={texts.decisionNumber}
        maxLength={80}
        autoComplete="off"
        onChange={(event) => put({ decisionNumber: event.target.value })}
      />
      <div className="grid gap-4 sm:grid-cols-2 sm:items-end">
        <DayText
          label={t('recognise.decided')}
          error={error('decidedOn')}
          value={texts.decidedOn}
          onChange={(decidedOn) => put({ decidedOn })}
        />
        <DayText
          label={t('recognise.effective')}
          hint={t('recognise.effective_hint')}
          optional
          error={error('effectiveOn')}
          value={texts.effectiveOn}
          onChange={(effectiveOn) => put({ effectiveOn })}
        />
      </div>
      <TextArea
        label={t('recognise.note')}
        optional
        error={error('note')}
        value={texts.note}
        maxLength={500}
        onChange={(event) => put({ note: event.target.value })}
      />
    </FormDialog>
  )
}
