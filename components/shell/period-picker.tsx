'use client'

import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useOptimistic, useTransition } from 'react'
import { withMonth } from '@/components/shell/shell-links'
import type { ShellPeriod } from '@/components/shell/shell-view'
import { MonthPicker } from '@/components/ui/month-picker'
import type { Month } from '@/lib/periods/rules/month'

/** The one picker of the period: it writes the address, and the page follows. */
export function PeriodPicker({ period }: { period: ShellPeriod }) {
  const t = useTranslations('shell')
  const router = useRouter()
  const pathname = usePathname()
  const params = useSearchParams()
  const [pending, startTransition] = useTransition()
  const [month, setMonth] = useOptimistic(period.month)

  function go(next: Month) {
    startTransition(() => {
      setMonth(next)
      router.push(withMonth(pathname, params, next))
    })
  }

  return (
    <div role="group" aria-label={t('period')} aria-busy={pending}>
      <MonthPicker value={month} earliest={period.earliest} latest={period.latest} onChange={go} wide />
    </div>
  )
}
