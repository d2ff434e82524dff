import { TextField } from '@/components/ui/text-field'
import { parseDate } from '@/lib/format/dates'

type DayTextProps = {
  label: string
  hint?: string | undefined
  error?: string | undefined
  optional?: boolean
  value: string
  onChange: (text: string) => void
}

/** A day as people write it; on the number pads of phones eight digits are enough. */
export function DayText({ value, onChange, ...texts }: DayTextProps) {
  return (
    <TextField
      {...texts}
      value={value}
      placeholder="dd/mm/yyyy"
      inputMode="tel"
      maxLength={10}
      autoComplete="off"
      className="max-w-56"
      onChange={(event) => onChange(event.target.value.replace(/^(\d{2})(\d{2})(\d{4})$/, '$1/$2/$3'))}
    />
  )
}

/** What is sent for a typed day: the day; what is none goes as it is, and comes back as the field's problem. */
export function dayInput(text: string): string {
  const typed = parseDate(text)
  return typed.kind === 'date' ? typed.value : text.trim()
}
