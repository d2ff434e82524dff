'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useToast } from '@/components/ui/toast'
import type { Failure, Outcome } from '@/lib/core/outcome'

/** Runs an act on a plan and says why where nothing was done; `failure` keeps the fields' problems. */
export function useDraftAct() {
  const t = useTranslations('plans.act')
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)

  async function run<Data>(act: () => Promise<Outcome<Data>>): Promise<Data | null> {
    setBusy(true)
    setFailure(null)
    try {
      const outcome = await act()
      if (outcome.ok) return outcome.data
      setFailure(outcome)
      if (Object.keys(outcome.fieldErrors).length === 0)
        toast.show({ title: t('failed'), description: outcome.message, tone: 'danger' })
      return null
    } catch {
      toast.show({ title: t('failed'), description: t('unreachable'), tone: 'danger' })
      return null
    } finally {
      setBusy(false)
    }
  }
  return { busy, failure, run }
}
