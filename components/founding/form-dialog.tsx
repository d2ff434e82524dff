'use client'

import type { FormEvent, ReactNode, RefObject } from 'react'
import { useId } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import type { Failure } from '@/lib/core/outcome'

type FormDialogProps = {
  title: string
  description?: ReactNode
  confirm: string
  tone?: 'primary' | 'danger'
  busy: boolean
  failure: Failure | null
  form: RefObject<HTMLFormElement | null>
  onSubmit: () => void
  onClose: () => void
  children: ReactNode
}

/** A dialog that asks for what an act needs, and says in it what went wrong. */
export function FormDialog(props: FormDialogProps) {
  const { title, description, confirm, tone = 'primary', busy, failure, form, children } = props
  const id = useId()

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    props.onSubmit()
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) props.onClose()
      }}
      title={title}
      description={description}
      footer={
        <Button type="submit" form={id} tone={tone} busy={busy}>
          {confirm}
        </Button>
      }
    >
      <form ref={form} id={id} noValidate onSubmit={onSubmit} className="flex flex-col gap-4">
        {failure && Object.keys(failure.fieldErrors).length === 0 ? (
          <Notice tone="danger" live="alert">
            {failure.message}
          </Notice>
        ) : null}
        {children}
      </form>
    </Dialog>
  )
}
