'use client'

import { NotebookPen } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { VisitDialog } from '@/components/committee/visits/visit-dialog'
import { Button } from '@/components/ui/button'
import type { UnitNameView } from '@/lib/committee/views'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

type RecordVisitProps = {
  federation: string
  unit: UnitNameView
  today: CalendarDate
  /** Beside other units' buttons: small, with its whole name for screen readers. */
  small?: boolean
}

/** Opens the form for a visit to one unit. */
export function RecordVisit({ federation, unit, today, small = false }: RecordVisitProps) {
  const t = useTranslations('committee.visit')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        tone={small ? 'plain' : 'primary'}
        size={small ? 'sm' : 'md'}
        aria-label={small ? t('record_for', { unit: unit.name }) : undefined}
        icon={<NotebookPen aria-hidden className="size-4" />}
        onClick={() => setOpen(true)}
      >
        {t('record')}
      </Button>
      {open ? (
        <VisitDialog {...{ federation, unit, today }} visit={null} onClose={() => setOpen(false)} />
      ) : null}
    </>
  )
}
