'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { coverageHref } from '@/components/employers/employer-links'
import { DayText, dayInput } from '@/components/members/day-text'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { getCoverageInput } from '@/lib/employers/schemas'
import type { CoverageView } from '@/lib/employers/views'
import { formatDate } from '@/lib/format/dates'

type CoverageFormProps = { federation: string; view: CoverageView }

/** Of which day, and from what size on: both stand in the address. */
export function CoverageForm({ federation, view }: CoverageFormProps) {
  const t = useTranslations('employers.coverage')
  const router = useRouter()
  const [on, setOn] = useState(formatDate(view.on))
  const [threshold, setThreshold] = useState(String(view.threshold))
  const [wrong, setWrong] = useState(false)

  function show(event: FormEvent) {
    event.preventDefault()
    const read = getCoverageInput.safeParse({ on: dayInput(on), threshold })
    setWrong(!read.success)
    if (!read.success) return
    const { on: day = view.today, threshold: least = view.usualThreshold } = read.data
    router.push(
      coverageHref(federation, {
        unit: view.unit.code,
        ...(day !== view.today && { on: day }),
        ...(least !== view.usualThreshold && { threshold: least }),
      }),
    )
  }

  return (
    <form noValidate onSubmit={show} className="flex flex-wrap items-end gap-3 print:hidden">
      <DayText label={t('on')} value={on} onChange={setOn} />
      <TextField
        label={t('threshold')}
        inputMode="numeric"
        maxLength={4}
        autoComplete="off"
        value={threshold}
        onChange={(event) => setThreshold(event.target.value)}
        className="w-44"
      />
      <Button type="submit">{t('show')}</Button>
      {wrong ? (
        <p role="alert" className="text-danger font-strong basis-full text-sm">
          {t('invalid')}
        </p>
      ) : null}
    </form>
  )
}
