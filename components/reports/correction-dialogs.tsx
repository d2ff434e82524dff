'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { NativeSelect } from '@/components/ui/native-select'
import { TextArea } from '@/components/ui/text-area'

type Closing = { title: string; busy: boolean; onClose: () => void }

type ReasonDialogProps = Closing & {
  text: string
  label: string
  hint?: string
  confirmLabel: string
  onSend: (reason: string) => void
}

/** Asks for the reason of something that somebody else will read. */
export function ReasonDialog({
  title,
  text,
  label,
  hint,
  confirmLabel,
  busy,
  onClose,
  onSend,
}: ReasonDialogProps) {
  const tErrors = useTranslations('errors.fields')
  const formId = useId()
  const [reason, setReason] = useState('')
  const [checked, setChecked] = useState(false)
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={title}
      description={text}
      footer={
        <Button type="submit" form={formId} tone="primary" busy={busy}>
          {confirmLabel}
        </Button>
      }
    >
      <form
        id={formId}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setChecked(true)
          if (reason.trim() !== '') onSend(reason)
        }}
      >
        <TextArea
          label={label}
          hint={hint}
          error={checked && reason.trim() === '' ? tErrors('reason') : undefined}
          value={reason}
          maxLength={1000}
          required
          onChange={(event) => setReason(event.target.value)}
        />
      </form>
    </Dialog>
  )
}

const offeredDays = [1, 2, 3, 5, 7, 14, 30]

/** Asks for how many days the report is opened. */
export function GrantDialog({
  title,
  busy,
  onClose,
  onGrant,
}: Closing & { onGrant: (days: number) => void }) {
  const t = useTranslations('reports')
  const [days, setDays] = useState('3')
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={title}
      description={t('decide_dialog.grant_text')}
      footer={
        <Button tone="primary" busy={busy} onClick={() => onGrant(Number(days))}>
          {t('act.grant')}
        </Button>
      }
    >
      <NativeSelect
        label={t('decide_dialog.days')}
        choices={offeredDays.map((count) => ({
          value: String(count),
          label: t('decide_dialog.days_choice', { days: count }),
        }))}
        value={days}
        onChange={(event) => setDays(event.target.value)}
        className="max-w-48"
      />
    </Dialog>
  )
}
