'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { employerHref, employersHref } from '@/components/employers/employer-links'
import { EmployerFields } from '@/components/employers/form/employer-fields'
import { FormFrame } from '@/components/employers/form/form-frame'
import { emptyTexts, openingInput, openingTexts } from '@/components/employers/form/form-texts'
import { OpeningFields } from '@/components/employers/form/opening-fields'
import { useEmployerForm } from '@/components/employers/form/use-employer-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { NativeSelect } from '@/components/ui/native-select'
import { addEmployerAction } from '@/lib/employers/actions'
import type { NewEmployerFormView } from '@/lib/employers/views'

/** Takes an employer into the register. */
export function NewEmployer({ federation, view }: { federation: string; view: NewEmployerFormView }) {
  const t = useTranslations('employers')
  const [texts, setTexts] = useState(emptyTexts)
  const [opening, setOpening] = useState(() => openingTexts(view.unit.code, view.today))
  const [dirty, setDirty] = useState(false)
  const { changed, submit, errors, ...frame } = useEmployerForm(
    (sent) => addEmployerAction(federation, { ...sent, fields: texts, ...openingInput(opening) }),
    (answer) => ({
      href: answer.status === 'added' ? employerHref(federation, answer.id) : employersHref(federation),
      said: t('form.added', { name: texts.name.trim() }),
    }),
  )
  function touch() {
    setDirty(true)
    changed()
  }
  const list = employersHref(federation, { unit: view.unit.code })
  return (
    <div className="flex max-w-3xl flex-col gap-4">
      <header className="flex flex-col gap-1">
        <Breadcrumb
          label={t('way')}
          crumbs={[{ label: t('title'), href: list }, { label: t('form.new_title') }]}
        />
        <h1 className="text-xl">{t('form.new_title')}</h1>
      </header>
      <FormFrame
        {...{ federation, dirty, ...frame }}
        onSubmit={submit}
        save={t('form.save_new')}
        backHref={list}
      >
        {view.units.length > 1 ? (
          <NativeSelect
            label={t('form.unit')}
            error={errors['unit']}
            value={opening.unit}
            choices={view.units.map(({ code, name }) => ({ value: code, label: name }))}
            onChange={(event) => {
              touch()
              setOpening({ ...opening, unit: event.target.value })
            }}
            className="max-w-lg"
          />
        ) : (
          <p className="text-ink-soft text-table">
            {t('form.unit')}: {view.unit.name}
          </p>
        )}
        <EmployerFields
          texts={texts}
          errors={errors}
          onChange={(change) => {
            touch()
            setTexts({ ...texts, ...change })
          }}
        />
        <OpeningFields
          federation={federation}
          texts={opening}
          errors={errors}
          onChange={(change) => {
            touch()
            setOpening({ ...opening, ...change })
          }}
        />
      </FormFrame>
    </div>
  )
}
