'use client'

import { useTranslations } from 'next-intl'
import type { ActivityTexts } from '@/components/activities/activity-texts'
import { DayText } from '@/components/members/day-text'
import { Checkbox } from '@/components/ui/checkbox'
import { NativeSelect } from '@/components/ui/native-select'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { ACTIVITY_KINDS, asksWhetherDone, countsPeople } from '@/lib/activities/rules/activity'

interface ActivityFieldsProps {
  texts: ActivityTexts
  onChange: (change: Partial<ActivityTexts>) => void
  /** A sentence for each field that was refused. */
  errors: Readonly<Record<string, string>>
}

/** What a record says; a kind is asked only what it is counted by. */
export function ActivityFieldset({ texts, onChange, errors }: ActivityFieldsProps) {
  const t = useTranslations('activities')
  const { kind } = texts
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <NativeSelect
        label={t('field.kind')}
        error={errors['kind']}
        value={kind}
        choices={ACTIVITY_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(event) =>
          onChange({ kind: ACTIVITY_KINDS.find((known) => known === event.target.value) ?? kind })
        }
      />
      <DayText
        label={t('field.happenedOn')}
        error={errors['happenedOn']}
        value={texts.happenedOn}
        onChange={(happenedOn) => onChange({ happenedOn })}
      />
      <TextField
        className="sm:col-span-2"
        label={t('field.title')}
        hint={t('title_hint')}
        error={errors['title']}
        value={texts.title}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => onChange({ title: event.target.value })}
      />
      {countsPeople(kind) ? (
        <TextField
          label={t('field.amount')}
          error={errors['amount']}
          value={texts.amount}
          inputMode="numeric"
          autoComplete="off"
          onChange={(event) => onChange({ amount: event.target.value })}
        />
      ) : (
        <TextField
          label={t('field.participants')}
          optional
          error={errors['participants']}
          value={texts.participants}
          inputMode="numeric"
          autoComplete="off"
          onChange={(event) => onChange({ participants: event.target.value })}
        />
      )}
      {asksWhetherDone(kind) ? (
        <div className="self-end pb-2">
          <Checkbox
            label={t(kind === 'legal_case' ? 'done.legal_case' : 'done.conference')}
            checked={texts.done}
            onChange={(done) => onChange({ done })}
          />
        </div>
      ) : null}
      <TextArea
        className="sm:col-span-2"
        label={t('field.note')}
        optional
        error={errors['note']}
        value={texts.note}
        maxLength={1000}
        onChange={(event) => onChange({ note: event.target.value })}
      />
    </div>
  )
}
