'use client'

import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactElement, ReactNode } from 'react'
import { buttonStyle } from '@/components/ui/button-style'
import { classNames } from '@/components/ui/class-names'
import { dialogBackdropStyle, dialogPopupStyle, dialogViewportStyle } from '@/components/ui/dialog-style'

type DialogProps = {
  title: string
  description?: ReactNode
  /** The element that opens it; leave out where `open` is controlled. */
  trigger?: ReactElement
  open?: boolean
  onOpenChange?: (open: boolean) => void
  /** The buttons, the main act first. */
  footer?: ReactNode
  width?: 'md' | 'lg'
  children?: ReactNode
}

/** A modal dialog: keeps the focus inside, closes on Escape, gives the focus back to what opened it. */
export function Dialog({
  title,
  description,
  trigger,
  open,
  onOpenChange,
  footer,
  width,
  children,
}: DialogProps) {
  const t = useTranslations('common')
  return (
    <Base.Root {...(open === undefined ? {} : { open })} onOpenChange={(next) => onOpenChange?.(next)}>
      {trigger ? <Base.Trigger render={trigger} /> : null}
      <Base.Portal>
        <Base.Backdrop className={dialogBackdropStyle} />
        <Base.Viewport className={dialogViewportStyle}>
          <Base.Popup className={classNames(dialogPopupStyle, width === 'lg' ? 'max-w-3xl' : 'max-w-lg')}>
            <header className="flex items-start justify-between gap-4 px-5 pt-4">
              <Base.Title className="py-0.5 text-lg">{title}</Base.Title>
              <Base.Close
                aria-label={t('close')}
                className={classNames(buttonStyle({ tone: 'quiet', size: 'sm', square: true }), '-mr-2')}
              >
                <X aria-hidden className="size-4" />
              </Base.Close>
            </header>
            <div className="min-h-0 flex-1 overflow-y-auto px-5 pb-5">
              {description ? (
                <Base.Description render={<div />} className="text-ink-soft pt-1">
                  {description}
                </Base.Description>
              ) : null}
              {children ? <div className="pt-4">{children}</div> : null}
            </div>
            {footer ? <footer className={dialogFooterStyle}>{footer}</footer> : null}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}

const dialogFooterStyle =
  'border-line bg-surface flex flex-wrap items-center gap-2 rounded-b-lg border-t px-5 py-3 sm:flex-row-reverse'
