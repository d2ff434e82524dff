import { TextField } from '@/components/ui/text-field'

type CountFieldProps = {
  label: string
  hint?: string
  error?: string | undefined
  value: string
  onChange: (text: string) => void
}

/** A number of people that may be left open. */
export function CountField({ onChange, ...texts }: CountFieldProps) {
  return (
    <TextField
      {...texts}
      inputMode="numeric"
      maxLength={9}
      autoComplete="off"
      className="max-w-56"
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

/** What is sent for a typed count: its digits ("1.234" is 1234); what is no number goes as it is. */
export function countInput(text: string): string {
  const plain = text.trim()
  return /^\d{1,3}([. ]\d{3})+$/.test(plain) ? plain.replace(/\D/g, '') : plain
}

/** A known count as it stands in its field. */
export function countText(count: number | null): string {
  return count === null ? '' : String(count)
}
