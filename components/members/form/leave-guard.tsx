'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'

type LeaveGuardProps = {
  /** Something is typed and not sent. */
  active: boolean
  /** This machine keeps it. */
  kept: boolean
}

/** Asks before a link leads away from what is not saved; closing the page only asks where it would be lost. */
export function LeaveGuard({ active, kept }: LeaveGuardProps) {
  const t = useTranslations('members.form')
  const router = useRouter()
  const [target, setTarget] = useState<string | null>(null)

  useEffect(() => {
    if (!active) return
    function onClick(event: MouseEvent) {
      if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey)
        return
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      if (!(link instanceof HTMLAnchorElement) || link.target === '_blank') return
      if (link.origin !== location.origin || link.pathname === location.pathname) return
      event.preventDefault()
      event.stopPropagation()
      setTarget(link.pathname + link.search)
    }
    function onUnload(event: BeforeUnloadEvent) {
      if (!kept) event.preventDefault()
    }
    document.addEventListener('click', onClick, { capture: true })
    window.addEventListener('beforeunload', onUnload)
    return () => {
      document.removeEventListener('click', onClick, { capture: true })
      window.removeEventListener('beforeunload', onUnload)
    }
  }, [active, kept])

  return (
    <ConfirmDialog
      open={target !== null}
      onOpenChange={(open) => {
        if (!open) setTarget(null)
      }}
      title={t('leave_title')}
      confirmLabel={t('leave')}
      tone={kept ? 'primary' : 'danger'}
      onConfirm={() => {
        if (target) router.push(target)
        setTarget(null)
      }}
    >
      {t(kept ? 'leave_text' : 'leave_text_lost')}
    </ConfirmDialog>
  )
}
