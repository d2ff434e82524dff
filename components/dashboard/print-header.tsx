import { useTranslations } from 'next-intl'
import { PeriodLine } from '@/components/dashboard/period-line'
import type { UnitResults } from '@/lib/reports/views'

/** On paper alone: whose sheet this is, of which period, and whether its figures may still change. */
export function PrintHeader({ view }: { view: UnitResults }) {
  const t = useTranslations()
  return (
    <div className="border-ink hidden items-baseline justify-between gap-4 border-b pb-1 text-sm print:flex">
      <span>
        {t('common.app_name')} · {view.unit.name} · <PeriodLine period={view.period} />
      </span>
      {view.provisional ? (
        <strong className="border-ink border px-2">{t('dashboard.print.provisional')}</strong>
      ) : null}
    </div>
  )
}
