'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { MergeChoices, PairSide } from '@/components/member-moves/merge-choices'
import { useChoiceName, useStoredText } from '@/components/member-moves/use-side-text'
import { Card } from '@/components/ui/card'
import { classNames } from '@/components/ui/class-names'
import type { DuplicateField, DuplicateView } from '@/lib/members/duplicates/views'

type MergeFieldsProps = {
  view: DuplicateView
  choices: MergeChoices
  onChange: (choices: MergeChoices) => void
}

/** Field by field: where both say the same there is nothing to choose, else one side is taken. */
export function MergeFields({ view, choices, onChange }: MergeFieldsProps) {
  const t = useTranslations('moves')
  const differing = view.fields.filter(({ agree }) => !agree)
  const agreeing = view.fields.filter(({ agree, first }) => agree && first !== null)
  return (
    <Card title={t('pair.fields')} padding="flush">
      {differing.map((field) => (
        <FieldChoice
          key={field.choice}
          field={field}
          side={choices.fields.get(field.choice) ?? choices.keep}
          onChoose={(side) =>
            onChange({ ...choices, fields: new Map(choices.fields).set(field.choice, side) })
          }
        />
      ))}
      <dl className="text-table px-4 py-2">
        {agreeing.map((field) => (
          <Agreeing key={field.choice} field={field} />
        ))}
      </dl>
    </Card>
  )
}

function Agreeing({ field }: { field: DuplicateField }) {
  const t = useTranslations('moves')
  const textOf = useStoredText()
  const choiceName = useChoiceName()
  return (
    <div className="text-ink-soft grid gap-x-4 py-1.5 sm:grid-cols-[12rem_1fr]">
      <dt>{choiceName(field.choice)}</dt>
      <dd className="wrap-anywhere">
        {field.first === null ? null : textOf(field.first)} ({t('pair.agree')})
      </dd>
    </div>
  )
}

type FieldChoiceProps = { field: DuplicateField; side: PairSide; onChoose: (side: PairSide) => void }

function FieldChoice({ field, side, onChoose }: FieldChoiceProps) {
  const t = useTranslations('moves')
  const textOf = useStoredText()
  const choiceName = useChoiceName()
  const name = useId()
  return (
    <fieldset className="border-line grid gap-x-4 gap-y-1 border-b px-4 py-2.5 sm:grid-cols-[12rem_1fr_1fr] sm:items-stretch">
      <legend className="sr-only">{t('pair.take', { field: choiceName(field.choice) })}</legend>
      <p aria-hidden className="text-table font-strong self-center">
        {choiceName(field.choice)}
      </p>
      {(['first', 'second'] as const).map((value) => {
        const text = field[value] === null ? t('pair.blank') : textOf(field[value])
        return (
          <label
            key={value}
            className={classNames(
              'text-table flex min-h-9 cursor-pointer items-start gap-2.5 rounded-md border px-3 py-1.5 pointer-coarse:min-h-11 pointer-coarse:items-center',
              side === value ? 'border-primary bg-primary-soft' : 'border-line hover:border-line-strong',
            )}
          >
            <input
              type="radio"
              name={name}
              checked={side === value}
              onChange={() => onChoose(value)}
              className="accent-primary mt-0.5 size-4 shrink-0 pointer-coarse:mt-0"
            />
            <span className={classNames('min-w-0 wrap-anywhere', field[value] === null && 'text-ink-soft')}>
              <span className="sr-only">{t(`pair.${value}`)}: </span>
              {text}
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}
