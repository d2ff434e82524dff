'use client'

import { useId } from 'react'
import { ReasonForm } from '@/components/members/reason-form'
import { useToldAct } from '@/components/acts/use-told-act'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { Outcome } from '@/lib/core/outcome'

type ReasonDialogProps = {
  title: string
  /** What stays and what goes. */
  text: string
  label: string
  send: string
  done: string
  act: (reason: string) => Promise<Outcome<unknown>>
  onClose: () => void
}

/** Asks why something is taken back. */
export function ReasonDialog({ title, text, label, send, done, act, onClose }: ReasonDialogProps) {
  const formId = useId()
  const { busy, run } = useToldAct()
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={title}
      description={text}
      footer={
        <Button type="submit" form={formId} tone="danger" busy={busy}>
          {send}
        </Button>
      }
    >
      <ReasonForm
        id={formId}
        label={label}
        onSubmit={async (reason) => {
          const answer = await run(
            () => act(reason),
            () => ({ title: done }),
          )
          if (answer !== null) onClose()
        }}
      />
    </Dialog>
  )
}
