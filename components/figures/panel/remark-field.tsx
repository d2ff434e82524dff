'use client'

import { useHeldText } from '@/components/figures/form/use-held-text'
import { TextArea } from '@/components/ui/text-area'

/** As the server takes it. */
const LONGEST = 500

interface RemarkFieldProps {
  label: string
  hint: string
  value: string | null
  readOnly: boolean
  onCommit: (text: string | null) => void
}

/** A remark of a cell: a reason, a note. */
export function RemarkField({ label, hint, value, readOnly, onCommit }: RemarkFieldProps) {
  const { draft, change, leave } = useHeldText((text) => {
    const trimmed = text.trim()
    onCommit(trimmed === '' ? null : trimmed)
  })
  return (
    <TextArea
      label={label}
      hint={hint}
      rows={2}
      maxLength={LONGEST}
      readOnly={readOnly}
      value={draft ?? value ?? ''}
      onChange={(event) => change(event.target.value)}
      onBlur={leave}
    />
  )
}
