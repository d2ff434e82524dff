'use client'

import { Toast as Base } from '@base-ui/react/toast'
import { CircleAlert, CircleCheck, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useMemo, type ReactNode } from 'react'
import { buttonStyle } from '@/components/ui/button-style'
import { classNames } from '@/components/ui/class-names'

const SHOWN_MS = 6000
/** Time enough to read, decide and reach the button, also by keyboard (F6 goes to the messages). */
const UNDO_MS = 12000

export type ToastMessage = {
  title: string
  description?: string
  /**
   * `danger` stays until it is closed. It is read out politely like the others: the widget's urgent kind hides
   * its own buttons from assistive technology until they have focus.
   */
  tone?: 'success' | 'danger'
  undo?: () => void
}

/** Shows short messages about what has just been done: `const toast = useToast(); toast.show({ title })`. */
export function useToast(): { show: (message: ToastMessage) => void } {
  const { add, close } = Base.useToastManager()
  const t = useTranslations('common')
  return useMemo(
    () => ({
      show({ title, description, tone = 'success', undo }: ToastMessage) {
        const id = add({
          title,
          ...(description === undefined ? {} : { description }),
          type: tone,
          timeout: tone === 'danger' ? 0 : undo ? UNDO_MS : SHOWN_MS,
          ...(undo ? { actionProps: { children: t('undo'), onClick: () => (close(id), undo()) } } : {}),
        })
      },
    }),
    [add, close, t],
  )
}

/** Gives the page its place for messages; stands once, in the root layout. */
export function ToastProvider({ children }: { children: ReactNode }) {
  return (
    <Base.Provider limit={3}>
      {children}
      <Base.Portal>
        <Base.Viewport
          data-print="none"
          className="fixed inset-x-4 bottom-20 z-50 flex flex-col gap-2 outline-none sm:left-auto sm:w-96 md:bottom-6"
        >
          <ToastList />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  )
}

function ToastList() {
  const { toasts } = Base.useToastManager()
  const t = useTranslations('common')
  return toasts.map((toast) => (
    <Base.Root key={toast.id} toast={toast} swipeDirection={['right', 'down']} className={toastStyle}>
      <Base.Content className="flex items-start gap-3 py-2.5 pr-2 pl-3.5">
        {toast.type === 'danger' ? (
          <CircleAlert aria-hidden className="text-danger mt-1.5 size-4.5 shrink-0" />
        ) : (
          <CircleCheck aria-hidden className="text-success mt-1.5 size-4.5 shrink-0" />
        )}
        <div className="text-table min-w-0 flex-1 py-1">
          <Base.Title render={<p />} className="font-strong" />
          <Base.Description className="text-ink-soft" />
        </div>
        <Base.Action className={buttonStyle({ tone: 'plain', size: 'sm' })} />
        <Base.Close
          aria-label={t('close')}
          className={buttonStyle({ tone: 'quiet', size: 'sm', square: true })}
        >
          <X aria-hidden className="size-4" />
        </Base.Close>
      </Base.Content>
    </Base.Root>
  ))
}

const toastStyle = classNames(
  'bg-surface-raised text-ink shadow-popup rounded-lg transition-[opacity,translate] duration-100 forced-colors:border',
  'translate-x-(--toast-swipe-movement-x) translate-y-(--toast-swipe-movement-y) data-limited:hidden',
  'data-starting-style:opacity-0 data-starting-style:translate-y-2 data-ending-style:opacity-0',
)
