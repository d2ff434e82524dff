'use client'

import { useTranslations } from 'next-intl'
import { useId, useState, type FormEvent } from 'react'
import { DayText, dayInput } from '@/components/members/day-text'
import { useToldAct } from '@/components/acts/use-told-act'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { NativeSelect } from '@/components/ui/native-select'
import { TextField } from '@/components/ui/text-field'
import { formatDate } from '@/lib/format/dates'
import { giveConsentAction } from '@/lib/members/actions'
import { consentManners, consentPurposes } from '@/lib/members/schemas'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

type GiveConsentProps = { federation: string; id: string; today: CalendarDate }

/** Records a consent that was given: to one purpose, how, and where the proof lies. Nothing is ticked beforehand. */
export function GiveConsent({ federation, id, today }: GiveConsentProps) {
  const t = useTranslations('members.consent')
  const tAct = useTranslations('members.act')
  const formId = useId()
  const start = { purpose: '', manner: '', evidence: '', on: formatDate(today) }
  const [open, setOpen] = useState(false)
  const [texts, setTexts] = useState(start)
  const [tried, setTried] = useState(false)
  const { busy, failure, run } = useToldAct({ showsFields: true })
  const put = (change: Partial<typeof start>) => setTexts({ ...texts, ...change })
  const unchosen = (value: string) => (tried && value === '' ? t('choose') : undefined)

  async function save(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    const { purpose, manner, evidence, on } = texts
    if (purpose === '' || manner === '') return
    const done = await run(
      () => giveConsentAction(federation, { id, purpose, manner, evidence, on: dayInput(on) }),
      () => ({ title: t('kept') }),
    )
    if (done) setOpen(false)
  }

  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next)
        setTried(false)
        setTexts(start)
      }}
      title={t('give')}
      description={t('give_text')}
      trigger={
        <Button size="sm" tone="quiet">
          {t('give')}
        </Button>
      }
      footer={
        <Button type="submit" form={formId} tone="primary" busy={busy}>
          {t('give')}
        </Button>
      }
    >
      <form id={formId} noValidate onSubmit={save} className="flex flex-col gap-4">
        <NativeSelect
          label={t('to')}
          error={unchosen(texts.purpose)}
          value={texts.purpose}
          choices={[
            { value: '', label: t('choose') },
            ...consentPurposes.map((value) => ({ value, label: t(`purpose.${value}`) })),
          ]}
          onChange={(event) => put({ purpose: event.target.value })}
        />
        <NativeSelect
          label={t('how')}
          error={unchosen(texts.manner)}
          value={texts.manner}
          choices={[
            { value: '', label: t('choose') },
            ...consentManners.map((value) => ({ value, label: t(`manner.${value}`) })),
          ]}
          onChange={(event) => put({ manner: event.target.value })}
        />
        <DayText
          label={tAct('on')}
          error={failure?.fieldErrors['on']}
          value={texts.on}
          onChange={(on) => put({ on })}
        />
        <TextField
          label={t('evidence')}
          hint={t('evidence_hint')}
          optional
          error={failure?.fieldErrors['evidence']}
          value={texts.evidence}
          maxLength={300}
          autoComplete="off"
          onChange={(event) => put({ evidence: event.target.value })}
        />
      </form>
    </Dialog>
  )
}
