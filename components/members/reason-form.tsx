'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { TextArea } from '@/components/ui/text-area'

type ReasonFormProps = {
  id: string
  label: string
  hint?: string
  /** The fewest signs that say something. */
  least?: number
  onSubmit: (reason: string) => void | Promise<void>
}

/** Asks why; the button stands in the dialog's foot. */
export function ReasonForm({ id, label, hint, least = 1, onSubmit }: ReasonFormProps) {
  const t = useTranslations('members.act')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const short = reason.trim().length < least

  function send(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (!short) void onSubmit(reason.trim())
  }

  return (
    <form id={id} noValidate onSubmit={send}>
      <TextArea
        label={label}
        hint={hint}
        error={tried && short ? t(least > 1 ? 'reason_short' : 'reason_missing', { least }) : undefined}
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.target.value)}
      />
    </form>
  )
}
