'use client'

import { useTranslations } from 'next-intl'
import { FormText } from '@/components/members/form/form-field'
import { useField } from '@/components/members/form/use-field'

export const openingKinds = ['entered', 'admitted', 'applied'] as const
export type OpeningKind = (typeof openingKinds)[number]

export function openingKindOf(text: string): OpeningKind {
  return openingKinds.find((kind) => kind === text) ?? 'entered'
}

/** How somebody comes into the register: as a member of old, by a decision, or with an application. */
export function OpeningFields({ className }: { className?: string }) {
  const t = useTranslations('members.form')
  const field = useField('openingKind')
  const kind = openingKindOf(field.value)
  return (
    <div className={className}>
      <fieldset>
        <legend className="text-table font-strong mb-1">{field.label}</legend>
        <div className="flex flex-col gap-0.5">
          {openingKinds.map((choice) => (
            <label key={choice} className="flex min-h-8 items-center gap-2.5 pointer-coarse:min-h-11">
              <input
                type="radio"
                name="openingKind"
                value={choice}
                checked={kind === choice}
                onChange={() => field.change(choice)}
                className="accent-primary size-5 shrink-0"
              />
              {t(`opening.${choice}`)}
            </label>
          ))}
        </div>
        <p className="text-ink-soft mt-1 text-sm" aria-live="polite">
          {t(`opening_hint.${kind}`)}
        </p>
      </fieldset>
      {kind === 'entered' ? null : (
        <div className="mt-3 grid gap-4 sm:grid-cols-3">
          <FormText
            name="openingOn"
            label={t(`opening_on.${kind}`)}
            hint={t('day_hint')}
            day
            inputMode="numeric"
            maxLength={10}
          />
          {kind === 'admitted' ? (
            <>
              <FormText name="openingDecision" hint={t('decision_hint')} maxLength={80} />
              <FormText
                name="openingDecidedOn"
                hint={t('decided_hint')}
                day
                inputMode="numeric"
                maxLength={10}
              />
            </>
          ) : null}
        </div>
      )}
    </div>
  )
}
