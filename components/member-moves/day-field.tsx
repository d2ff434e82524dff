import { useTranslations } from 'next-intl'
import { TextField } from '@/components/ui/text-field'
import { parseDate } from '@/lib/format/dates'

type DayFieldProps = {
  label: string
  hint?: string
  error?: string | undefined
  optional?: boolean
  value: string
  onChange: (text: string) => void
}

/** A day as people write it, dd/mm/yyyy. */
export function DayField({ value, onChange, hint, ...texts }: DayFieldProps) {
  const t = useTranslations('moves.offer')
  return (
    <TextField
      {...texts}
      hint={hint}
      value={value}
      placeholder={t('date_hint')}
      maxLength={10}
      autoComplete="off"
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

/** What is sent for a typed day: the day; what is none goes as it is, and comes back as the field's problem. */
export function typedDay(text: string): string {
  const typed = parseDate(text)
  return typed.kind === 'date' ? typed.value : text.trim()
}
