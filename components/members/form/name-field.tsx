'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFormSetting } from '@/components/members/form/form-context'
import { FormText } from '@/components/members/form/form-field'
import { namePartsOf, withNameParts } from '@/components/members/form/form-texts'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import type { PersonName } from '@/lib/format/person-name'

const parts = [
  ['family', 'familyName'],
  ['middle', 'middleName'],
  ['given', 'givenName'],
] as const

/** The name in one field; beneath it the parts that lists sort by, to be put right where they are otherwise. */
export function NameField({ className }: { className?: string }) {
  const t = useTranslations('members')
  const { model } = useFormSetting()
  const [open, setOpen] = useState(false)
  const split = namePartsOf(model.form)
  const shown = (part: string) => part || t('form.no_part')
  const named = model.form.texts.fullName.trim() !== ''

  function change(part: keyof PersonName, text: string) {
    model.change(withNameParts(model.form, { ...split, [part]: text }))
  }

  return (
    <div className={className}>
      <FormText name="fullName" hint={t('form.name_hint')} autoCapitalize="words" spellCheck={false} />
      {named ? (
        <div className="text-ink-soft mt-1 flex flex-wrap items-center gap-x-3 text-sm">
          <span>
            {t('form.name_split', {
              family: shown(split.family),
              middle: shown(split.middle),
              given: shown(split.given),
            })}
          </span>
          <Button size="sm" tone="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? 'form.name_split_done' : 'form.name_split_edit')}
          </Button>
        </div>
      ) : null}
      {named && open ? (
        <fieldset className="border-line mt-1 rounded-md border p-3">
          <legend className="text-ink-soft px-1 text-sm">{t('form.name_split_text')}</legend>
          <div className="grid gap-3 sm:grid-cols-3">
            {parts.map(([part, label]) => (
              <TextField
                key={part}
                label={t(`field.${label}`)}
                value={split[part]}
                autoComplete="off"
                onChange={(event) => change(part, event.target.value)}
              />
            ))}
          </div>
        </fieldset>
      ) : null}
    </div>
  )
}
