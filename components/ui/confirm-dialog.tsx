'use client'

import { AlertDialog } from '@base-ui/react/alert-dialog'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { dialogBackdropStyle, dialogPopupStyle, dialogViewportStyle } from '@/components/ui/dialog-style'

type ConfirmDialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  /** What stays and what goes. */
  children: ReactNode
  /** The verb with its object: "Trả lại báo cáo", never "OK". */
  confirmLabel: string
  tone?: 'primary' | 'danger'
  busy?: boolean
  onConfirm: () => void
}

/** Asks before an act that is hard to take back. A press outside does not close it; Escape cancels. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const t = useTranslations('common')
  return (
    <AlertDialog.Root open={props.open} onOpenChange={(open) => props.onOpenChange(open)}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={dialogBackdropStyle} />
        <AlertDialog.Viewport className={dialogViewportStyle}>
          <AlertDialog.Popup className={classNames(dialogPopupStyle, 'max-w-md gap-2 overflow-y-auto p-5')}>
            <AlertDialog.Title className="text-lg">{props.title}</AlertDialog.Title>
            <AlertDialog.Description render={<div />} className="text-ink-soft flex flex-col gap-3">
              {props.children}
            </AlertDialog.Description>
            <div className="flex flex-wrap gap-2 pt-3 sm:flex-row-reverse">
              <Button tone={props.tone ?? 'primary'} busy={props.busy ?? false} onClick={props.onConfirm}>
                {props.confirmLabel}
              </Button>
              <AlertDialog.Close render={<Button />}>{t('cancel')}</AlertDialog.Close>
            </div>
          </AlertDialog.Popup>
        </AlertDialog.Viewport>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
