'use client'

import { Bell } from 'lucide-react'
import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import { useAlertCount } from '@/components/shell/alert-count'
import { CountMark } from '@/components/shell/count-mark'
import { buttonStyle } from '@/components/ui/button-style'
import { classNames } from '@/components/ui/class-names'

/** How many alerts are open, and the way to them. */
export function AlertBell({ federation, assignment }: { federation: string; assignment: string }) {
  const t = useTranslations('alerts')
  const count = useAlertCount(federation, assignment)
  const label = t('bell', { count })
  return (
    <Link
      href={`/${federation}/alerts`}
      title={label}
      aria-label={label}
      className={classNames(buttonStyle({ tone: 'quiet' }), 'gap-1.5 px-2! pointer-coarse:min-w-11')}
    >
      <Bell aria-hidden className="size-4.5" />
      {count > 0 ? <CountMark count={count} /> : null}
    </Link>
  )
}
