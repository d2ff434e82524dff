'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFieldWords } from '@/components/members/field-words'
import { groupConflicts } from '@/components/members/form/conflict-groups'
import { useFormSetting } from '@/components/members/form/form-context'
import { withChosen } from '@/components/members/form/conflict-groups'
import type { FormField, FormTexts } from '@/components/members/form/form-texts'
import type { FormConflict } from '@/components/members/form/use-member-form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { formatInstant } from '@/lib/format/dates'

type ConflictPanelProps = { conflict: FormConflict; onChoose: (form: FormTexts) => void }

/** Both values of each field that differs, side by side; nothing is decided for the person. */
export function ConflictPanel({ conflict, onChoose }: ConflictPanelProps) {
  const t = useTranslations('members')
  const { model } = useFormSetting()
  const words = useFieldWords()
  const groups = groupConflicts(conflict.fields)
  const [theirs, setTheirs] = useState<ReadonlySet<FormField>>(new Set())
  const text = {
    by: conflict.changedBy ?? t('form.conflict_somebody'),
    time: formatInstant(new Date(conflict.changedAt)),
  }

  function choose(field: FormField, takesTheirs: boolean) {
    const next = new Set(theirs)
    if (takesTheirs) next.add(field)
    else next.delete(field)
    setTheirs(next)
  }

  return (
    <Card title={t('form.conflict_title')} className="border-warning">
      <p role="alert" className="text-table pb-3">
        {t('form.conflict_text', text)}
      </p>
      {groups.length === 0 ? <p className="text-table pb-3">{t('form.conflict_none')}</p> : null}
      <div className="flex flex-col gap-3">
        {groups.map(({ field, values }) => (
          <fieldset key={field} className="grid gap-2 sm:grid-cols-2">
            <legend className="text-table font-strong mb-1">{t(`field.${field}`)}</legend>
            {(['yours', 'theirs'] as const).map((side) => (
              <label
                key={side}
                className="border-line has-checked:border-primary has-checked:bg-primary-soft flex min-h-11 items-center gap-2.5 rounded-md border px-3 py-1.5"
              >
                <input
                  type="radio"
                  name={`conflict-${field}`}
                  checked={theirs.has(field) === (side === 'theirs')}
                  onChange={() => choose(field, side === 'theirs')}
                  className="accent-primary size-5 shrink-0"
                />
                <span className="text-table min-w-0">
                  <span className="text-ink-soft block text-sm">{t(`form.conflict_${side}`)}</span>
                  <span className="wrap-anywhere">
                    {values
                      .map((value) => words(value.field, value[side]))
                      .filter(Boolean)
                      .join(' ') || t('form.conflict_empty')}
                  </span>
                </span>
              </label>
            ))}
          </fieldset>
        ))}
      </div>
      <div className="pt-4">
        <Button tone="primary" onClick={() => onChoose(withChosen(model.form, model.base, theirs))}>
          {t('form.conflict_save')}
        </Button>
      </div>
    </Card>
  )
}
