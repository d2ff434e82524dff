'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { EntrySession } from '@/components/figures/session/entry-session'
import { useToast } from '@/components/ui/toast'
import { submitReportsAction } from '@/lib/figures/report-actions'
import type { SubmitReportsView } from '@/lib/figures/report-views'
import type { EntryGridView } from '@/lib/figures/views'
import { monthLabel } from '@/lib/format/month-label'
import { monthParam } from '@/lib/periods/rules/month'

export interface Submit {
  /** Cells are still being saved, or the reports are on their way. */
  busy: boolean
  /** Why nothing, or not everything, was handed in. */
  problem: string | null
  /** What the server would not take, and why. */
  notReady: SubmitReportsView['notReady']
  /** True when all of the units were handed in. */
  submit: (units: readonly string[]) => Promise<boolean>
}

/** Hands in months: first everything typed is saved, then the reports go, then the page is read again. */
export function useSubmit(view: EntryGridView, session: EntrySession, commit: () => void): Submit {
  const t = useTranslations('figures.submit')
  const locale = useLocale()
  const router = useRouter()
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [notReady, setNotReady] = useState<SubmitReportsView['notReady']>([])

  const send = async (units: readonly string[]): Promise<boolean> => {
    commit()
    const saved = await allSaved(session)
    if (!saved) {
      const { health, pending } = session.getStatus()
      setProblem(health === 'offline' ? t('offline', { count: pending }) : t('unsaved'))
      return false
    }
    const input = { month: monthParam(view.month), units: [...units] }
    const outcome = await submitReportsAction(view.federation, input).catch(() => null)
    if (!outcome?.ok) {
      setProblem(outcome?.message ?? t('unreachable'))
      return false
    }
    const { submitted, notReady: back } = outcome.data
    router.refresh()
    setNotReady(back)
    if (submitted.length > 0) {
      toast.show({
        title: t('done_title', { count: submitted.length }),
        description: t('done_text', { month: monthLabel(view.month, locale) }),
      })
    }
    if (back.length > 0) setProblem(t('some_back', { count: back.length }))
    return back.length === 0
  }

  const submit = async (units: readonly string[]): Promise<boolean> => {
    setBusy(true)
    setProblem(null)
    setNotReady([])
    try {
      return await send(units)
    } finally {
      setBusy(false)
    }
  }
  return { busy, problem, notReady, submit }
}

/** Resolves once nothing is pending; to false when the server cannot be reached or does not save. */
function allSaved(session: EntrySession): Promise<boolean> {
  return new Promise((resolve) => {
    const look = () => {
      const { pending, health } = session.getStatus()
      if (pending > 0 && health === 'online') return
      stop()
      resolve(pending === 0)
    }
    const stop = session.onStatus(look)
    session.retryNow()
    look()
  })
}
