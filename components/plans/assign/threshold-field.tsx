'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useHeldText } from '@/components/figures/form/use-held-text'
import { TextField } from '@/components/ui/text-field'

/** From how many workers on an employer is meant; empty for all. */
export function ThresholdField({
  value,
  onCommit,
}: {
  value: number | null
  onCommit: (value: number | null) => void
}) {
  const t = useTranslations('plans.assign')
  const [wrong, setWrong] = useState(false)
  const { draft, change, leave } = useHeldText((text) => {
    const plain = text.replace(/[.,\s]/g, '')
    const number = Number(plain)
    const bad = plain !== '' && !(Number.isInteger(number) && number >= 1 && number <= 100_000)
    setWrong(bad)
    if (!bad) onCommit(plain === '' ? null : number)
  })
  return (
    <span className="flex items-center gap-2">
      <span aria-hidden className="text-ink-soft text-sm">
        {t('threshold_from')}
      </span>
      <TextField
        label={t('threshold_label')}
        hideLabel
        error={wrong ? t('threshold_wrong') : undefined}
        inputMode="numeric"
        autoComplete="off"
        className="w-20"
        value={draft ?? (value === null ? '' : String(value))}
        onChange={(event) => change(event.target.value)}
        onBlur={leave}
      />
      <span aria-hidden className="text-ink-soft text-sm">
        {t('threshold_workers')}
      </span>
    </span>
  )
}
