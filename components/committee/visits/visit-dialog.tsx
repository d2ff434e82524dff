'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { SavedVisit } from '@/components/committee/visits/saved-visit'
import { dayInput } from '@/components/members/day-text'
import { VisitFieldset, type VisitTexts } from '@/components/committee/visits/visit-fieldset'
import { useToldAct } from '@/components/acts/use-told-act'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { newKey } from '@/components/ui/new-key'
import { editVisitAction, recordVisitAction } from '@/lib/committee/actions'
import type { UnitNameView, VisitView } from '@/lib/committee/views'
import { formatDate } from '@/lib/format/dates'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

type VisitDialogProps = {
  federation: string
  unit: UnitNameView
  /** Null for a new one. */
  visit: VisitView | null
  today: CalendarDate
  onClose: () => void
}

/**
 * Records a visit or changes one. Where somebody else was quicker, what is saved now stands beside what was typed,
 * and saving again puts this in its place.
 */
export function VisitDialog({ federation, unit, visit, today, onClose }: VisitDialogProps) {
  const t = useTranslations('committee.visit')
  const formId = useId()
  const form = useRef<HTMLFormElement>(null)
  const [key] = useState(newKey)
  const [began] = useState(visit)
  const [texts, setTexts] = useState<VisitTexts>(() => textsOf(visit, today))
  const { busy, failure, run } = useToldAct({ showsFields: true })
  const overtaken = visit !== null && began !== null && visit.version !== began.version

  useEffect(() => {
    if (failure) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [failure])

  async function save(event: FormEvent) {
    event.preventDefault()
    const fields = {
      ...texts,
      visitedOn: dayInput(texts.visitedOn),
      followUpOn: texts.followUpOn.trim() === '' ? null : dayInput(texts.followUpOn),
    }
    const done = await run(
      () =>
        visit === null
          ? recordVisitAction(federation, { key, unit: unit.code, ...fields })
          : editVisitAction(federation, { id: visit.id, version: visit.version, ...fields }),
      () => ({ title: t(visit === null ? 'recorded' : 'edited', { unit: unit.name }) }),
    )
    if (done) onClose()
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={t(visit === null ? 'record_for' : 'edit_title', { unit: unit.name })}
      description={visit === null ? t('record_text') : undefined}
      footer={
        <Button type="submit" form={formId} tone="primary" busy={busy}>
          {t('save')}
        </Button>
      }
    >
      <form ref={form} id={formId} noValidate onSubmit={save} className="flex flex-col gap-4">
        {overtaken ? <SavedVisit visit={visit} /> : null}
        <VisitFieldset
          texts={texts}
          errors={failure?.fieldErrors ?? {}}
          onChange={(change) => setTexts({ ...texts, ...change })}
        />
      </form>
    </Dialog>
  )
}

function textsOf(visit: VisitView | null, today: CalendarDate): VisitTexts {
  return {
    visitedOn: formatDate(visit?.visitedOn ?? today),
    purpose: visit?.purpose ?? '',
    conclusions: visit?.conclusions ?? '',
    followUp: visit?.followUp ?? '',
    followUpOn: formatDate(visit?.followUpOn ?? null),
  }
}
