'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { DayText } from '@/components/members/day-text'
import { Checkbox } from '@/components/ui/checkbox'
import { NativeSelect } from '@/components/ui/native-select'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { formatDate, parseDate } from '@/lib/format/dates'
import { APPENDICES, type ReportContent } from '@/lib/written-reports/rules/report-content'

interface HeadFieldsProps {
  content: ReportContent
  errors: Readonly<Record<string, string>>
  onChange: (part: Partial<ReportContent>) => void
}

/** What stands around the words: the subject, the number and day, tables, recipients, the signer. */
export function HeadFields({ content, errors, onChange }: HeadFieldsProps) {
  const t = useTranslations('written_reports')
  const [day, setDay] = useState(formatDate(content.datedOn))
  const typed = parseDate(day)
  const { signer } = content
  const errorOf = (field: string) => errors[field] ?? errors[`content.${field}`]

  return (
    <>
      <fieldset className="grid gap-4 sm:grid-cols-2">
        <legend className="font-strong mb-2">{t('head.title')}</legend>
        <TextField
          className="sm:col-span-2"
          label={t('head.subject')}
          error={errorOf('subject')}
          value={content.subject}
          maxLength={300}
          onChange={(event) => onChange({ subject: event.target.value })}
        />
        <TextField
          label={t('head.number')}
          hint={t('head.number_hint')}
          error={errorOf('number')}
          value={content.number}
          maxLength={60}
          autoComplete="off"
          onChange={(event) => onChange({ number: event.target.value })}
        />
        <TextField
          label={t('head.place')}
          error={errorOf('place')}
          value={content.place}
          maxLength={60}
          onChange={(event) => onChange({ place: event.target.value })}
        />
        <DayText
          label={t('head.dated_on')}
          error={typed.kind === 'invalid' && day.length >= 8 ? t('head.no_day') : errorOf('datedOn')}
          value={day}
          onChange={(text) => {
            setDay(text)
            const read = parseDate(text)
            if (read.kind !== 'invalid') onChange({ datedOn: read.kind === 'date' ? read.value : null })
          }}
        />
        <NativeSelect
          label={t('head.decimals')}
          value={String(content.decimals)}
          onChange={(event) => onChange({ decimals: event.target.value === '2' ? 2 : 0 })}
          choices={[
            { value: '0', label: t('head.decimals_none') },
            { value: '2', label: t('head.decimals_two') },
          ]}
        />
      </fieldset>
      <fieldset className="flex flex-col gap-2">
        <legend className="font-strong mb-2">{t('appendix.title')}</legend>
        {APPENDICES.map((name) => (
          <Checkbox
            key={name}
            label={t(`appendix.${name}`)}
            checked={content.appendices.includes(name)}
            onChange={(checked: boolean) =>
              onChange({
                appendices: APPENDICES.filter((other) =>
                  other === name ? checked : content.appendices.includes(other),
                ),
              })
            }
          />
        ))}
      </fieldset>
      <fieldset className="grid gap-4 sm:grid-cols-2">
        <legend className="font-strong mb-2">{t('foot.title')}</legend>
        <TextArea
          className="sm:col-span-2"
          label={t('foot.recipients')}
          hint={t('foot.recipients_hint')}
          value={content.recipients}
          maxLength={2000}
          onChange={(event) => onChange({ recipients: event.target.value })}
        />
        {(['authority', 'position', 'name'] as const).map((field) => (
          <TextField
            key={field}
            label={t(`foot.${field}`)}
            error={errorOf(`signer.${field}`)}
            value={signer[field]}
            maxLength={120}
            onChange={(event) => onChange({ signer: { ...signer, [field]: event.target.value } })}
          />
        ))}
      </fieldset>
    </>
  )
}
