import { useTranslations } from 'next-intl'
import { TextField } from '@/components/ui/text-field'

type MonthFieldProps = {
  label: string
  error: string | undefined
  value: string
  onChange: (text: string) => void
}

/** A month as people write it: 6/2024. */
export function MonthField({ value, onChange, ...texts }: MonthFieldProps) {
  const t = useTranslations('plans.new')
  return (
    <TextField
      {...texts}
      value={value}
      placeholder={t('month_form')}
      inputMode="tel"
      maxLength={7}
      autoComplete="off"
      className="w-40"
      onChange={(event) => onChange(event.target.value.replace(/^(\d{2})(\d{4})$/, '$1/$2'))}
    />
  )
}

/** What is sent for a typed month: 2024-06; what is none goes as it is, and comes back as the field's problem. */
export function monthInput(text: string): string {
  const parts = /^\s*(\d{1,2})\s*[/.-]\s*(\d{4})\s*$/.exec(text)
  return parts ? `${parts[2] ?? ''}-${(parts[1] ?? '').padStart(2, '0')}` : text.trim()
}
