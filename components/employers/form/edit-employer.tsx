'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { employerHref, employersHref } from '@/components/employers/employer-links'
import { EmployerFields } from '@/components/employers/form/employer-fields'
import { FormFrame } from '@/components/employers/form/form-frame'
import { textsOf, type FieldTexts } from '@/components/employers/form/form-texts'
import { useEmployerForm } from '@/components/employers/form/use-employer-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { editEmployerAction } from '@/lib/employers/actions'
import { employerFieldNames } from '@/lib/employers/rules/employer-fields'
import type { EmployerFormView } from '@/lib/employers/views'

/** Changes what is kept of an employer; only fields that were touched are sent. */
export function EditEmployer({ federation, view }: { federation: string; view: EmployerFormView }) {
  const t = useTranslations('employers')
  const [start] = useState(() => textsOf(view.fields))
  const [texts, setTexts] = useState<FieldTexts>(start)
  const [version, setVersion] = useState(view.version)
  const touched = employerFieldNames.filter((name) => texts[name] !== start[name])
  const page = employerHref(federation, view.id)
  const { changed, submit, errors, ...frame } = useEmployerForm(
    async (sent) => {
      const fields = Object.fromEntries(touched.map((name) => [name, texts[name]]))
      const outcome = await editEmployerAction(federation, { ...sent, id: view.id, version, fields })
      // Sent once more, it is meant to stand over what came between.
      if (outcome.ok && outcome.data.status === 'conflict') setVersion(outcome.data.version)
      return outcome
    },
    () => ({ href: page, said: t('form.saved') }),
  )
  return (
    <div className="flex max-w-3xl flex-col gap-4">
      <header className="flex flex-col gap-1">
        <Breadcrumb
          label={t('way')}
          crumbs={[
            { label: t('title'), href: employersHref(federation, { unit: view.unit.code }) },
            { label: view.fields.name, href: page },
            { label: t('record.edit') },
          ]}
        />
        <h1 className="text-xl">{t('form.edit_title')}</h1>
      </header>
      <FormFrame
        {...{ federation, ...frame }}
        dirty={touched.length > 0}
        onSubmit={submit}
        save={t('form.save')}
        backHref={page}
      >
        <EmployerFields
          texts={texts}
          errors={errors}
          onChange={(change) => {
            changed()
            setTexts({ ...texts, ...change })
          }}
        />
      </FormFrame>
    </div>
  )
}
