'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useToast, type ToastMessage } from '@/components/ui/toast'
import type { Outcome } from '@/lib/core/outcome'

/**
 * Runs an act, says what became of it and brings the page up to date: also after a refusal, which usually means
 * that somebody else was quicker. Null where nothing was done.
 */
export function useToldAct() {
  const t = useTranslations('moves.act')
  const toast = useToast()
  const router = useRouter()
  const [busy, setBusy] = useState(false)

  async function run<Data>(
    act: () => Promise<Outcome<Data>>,
    said: (data: Data) => ToastMessage | null,
  ): Promise<Data | null> {
    setBusy(true)
    try {
      const outcome = await act()
      if (outcome.ok) {
        const message = said(outcome.data)
        if (message) toast.show(message)
        router.refresh()
        return outcome.data
      }
      toast.show({ title: t('failed'), description: outcome.message, tone: 'danger' })
      if (outcome.code !== 'invalid_input') router.refresh()
      return null
    } catch {
      toast.show({ title: t('failed'), description: t('unreachable'), tone: 'danger' })
      return null
    } finally {
      setBusy(false)
    }
  }
  return { busy, run }
}
