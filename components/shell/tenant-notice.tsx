import { Info } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ShellNotice } from '@/components/shell/shell-view'
import { formatDate } from '@/lib/format/dates'

/** The standing remark of a tenant, on every page and on paper: which figures nobody published, which day it is. */
export function TenantNotice({ notice }: { notice: ShellNotice | null }) {
  const t = useTranslations('shell')
  if (!notice) return null
  return (
    <aside
      aria-label={t('notice.label')}
      className="bg-warning-soft text-ink border-line flex items-start gap-2 border-b px-4 py-1 text-sm md:px-6 print:border-0 print:bg-transparent print:p-0 print:pb-2"
    >
      <Info aria-hidden className="text-warning mt-0.5 size-4 shrink-0" />
      <span>
        {t(`notice.${notice.code}`)}
        {notice.workingDay ? (
          <span className="text-ink-soft tabular-nums">
            {' '}
            {t('demo_day', { day: formatDate(notice.workingDay) })}
          </span>
        ) : null}
      </span>
    </aside>
  )
}
