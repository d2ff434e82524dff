import { useTranslations } from 'next-intl'

/** How long an agreement still holds, or how long ago it ceased to. */
export function useDaysText(): (daysLeft: number) => string {
  const t = useTranslations('agreements')
  return (daysLeft) =>
    daysLeft < 0 ? t('days_past', { days: -daysLeft }) : t('days_left', { days: daysLeft })
}
