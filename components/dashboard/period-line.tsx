import { useLocale, useTranslations } from 'next-intl'
import { periodText } from '@/components/dashboard/period-text'
import type { UnitResults } from '@/lib/reports/views'

/** "Tính đến hết tháng 6/2024": the period of the page in words. */
export function PeriodLine({ period }: Pick<UnitResults, 'period'>) {
  const t = useTranslations('dashboard.period')
  const text = periodText(period, useLocale())
  switch (text.form) {
    case 'as_of':
      return t('as_of', { month: text.month })
    case 'term':
      return t('term', { years: text.years, month: text.month })
    case 'name':
      return text.name
  }
}
