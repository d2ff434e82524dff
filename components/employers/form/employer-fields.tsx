import { useTranslations } from 'next-intl'
import type { FieldTexts } from '@/components/employers/form/form-texts'
import { useFilterTexts } from '@/components/employers/list/use-filter-texts'
import { Card } from '@/components/ui/card'
import { NativeSelect } from '@/components/ui/native-select'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'

type EmployerFieldsProps = {
  texts: FieldTexts
  errors: Readonly<Record<string, string>>
  onChange: (change: Partial<FieldTexts>) => void
}

/** What is kept of an employer. */
export function EmployerFields({ texts, errors, onChange }: EmployerFieldsProps) {
  const t = useTranslations('employers')
  const { ownerships } = useFilterTexts()
  const text = (name: keyof FieldTexts, limit: number) => ({
    label: t(`field.${name}`),
    error: errors[name],
    value: texts[name],
    maxLength: limit,
    autoComplete: 'off',
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
  })
  return (
    <>
      <Card title={t('form.who')}>
        <div className="grid items-end gap-4 sm:grid-cols-2">
          <TextField {...text('name', 300)} className="sm:col-span-2" />
          <TextField {...text('taxCode', 20)} optional hint={t('form.tax_hint')} inputMode="tel" />
          <NativeSelect
            label={t('field.ownership')}
            optional
            error={errors['ownership']}
            value={texts.ownership}
            choices={[{ value: '', label: t('form.no_ownership') }, ...ownerships]}
            onChange={(event) => onChange({ ownership: event.target.value })}
          />
          <TextField {...text('industryCode', 100)} optional hint={t('form.industry_hint')} />
        </div>
      </Card>
      <Card title={t('form.reach')}>
        <div className="grid items-end gap-4 sm:grid-cols-2">
          <TextField {...text('address', 300)} optional className="sm:col-span-2" />
          <TextField {...text('communeCode', 5)} optional inputMode="tel" />
          <TextField {...text('phone', 40)} optional inputMode="tel" />
          <TextField {...text('contact', 120)} optional className="sm:col-span-2" />
          <TextArea {...text('note', 1000)} optional className="sm:col-span-2" />
        </div>
      </Card>
    </>
  )
}
