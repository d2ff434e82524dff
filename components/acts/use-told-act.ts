'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useToast, type ToastMessage } from '@/components/ui/toast'
import type { Failure, Outcome } from '@/lib/core/outcome'

/**
 * Runs an act, says what became of it and brings the page up to date: also after a refusal, which usually means
 * that somebody else was quicker. Null where nothing was done. A form that shows beside its fields what is wrong with
 * them says so (`showsFields`), and `failure` keeps it; everything else is told in passing.
 */
export function useToldAct({ showsFields = false }: { showsFields?: boolean } = {}) {
  const t = useTranslations('common.act')
  const toast = useToast()
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)

  async function run<Data>(
    act: () => Promise<Outcome<Data>>,
    said: (data: Data) => ToastMessage | null,
  ): Promise<Data | null> {
    setBusy(true)
    setFailure(null)
    try {
      const outcome = await act()
      if (outcome.ok) {
        const message = said(outcome.data)
        if (message) toast.show(message)
        router.refresh()
        return outcome.data
      }
      setFailure(outcome)
      if (!showsFields || Object.keys(outcome.fieldErrors).length === 0)
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
  return { busy, failure, run, forget: () => setFailure(null) }
}
