'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState, type FormEvent } from 'react'
import { useAct } from '@/components/settings/use-act'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { TextArea } from '@/components/ui/text-area'
import { useToast } from '@/components/ui/toast'
import { disableUserAction, enableUserAction } from '@/lib/users/actions'
import type { ListedUserView } from '@/lib/users/views'

type AccountSwitchProps = { federation: string; user: Pick<ListedUserView, 'id' | 'name' | 'disabled'> }

/** Closes an account, or opens it again; asks for the reason and says what stays. */
export function AccountSwitch({ federation, user }: AccountSwitchProps) {
  const t = useTranslations('settings.users')
  const toast = useToast()
  const [open, setOpen] = useState(false)
  const reason = useRef<HTMLTextAreaElement>(null)
  const { name, disabled } = user
  const act = disabled ? 'enable' : 'disable'
  const formId = `${act}-${user.id}`
  const { busy, failure, form, run, forget } = useAct(
    disabled ? enableUserAction : disableUserAction,
    federation,
    () => {
      setOpen(false)
      toast.show({ title: t(disabled ? 'was_enabled' : 'was_disabled', { name }) })
    },
  )

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    run({ userId: user.id, reason: reason.current?.value ?? '' })
  }

  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next)
        forget()
      }}
      title={t(`${act}_title`, { name })}
      description={t(`${act}_text`)}
      trigger={
        <Button size="sm" tone="quiet" aria-label={t(`${act}_of`, { name })}>
          {t(act)}
        </Button>
      }
      footer={
        <Button type="submit" form={formId} tone={disabled ? 'primary' : 'danger'} busy={busy}>
          {t(act)}
        </Button>
      }
    >
      <form ref={form} id={formId} onSubmit={onSubmit} noValidate className="flex flex-col gap-4">
        {failure && Object.keys(failure.fieldErrors).length === 0 ? (
          <Notice tone="danger" live="alert">
            {failure.message}
          </Notice>
        ) : null}
        <TextArea
          ref={reason}
          label={t('reason')}
          hint={t('reason_hint')}
          error={failure?.fieldErrors['reason']}
          maxLength={500}
        />
      </form>
    </Dialog>
  )
}
