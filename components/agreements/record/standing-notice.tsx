import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import type { AgreementView } from '@/lib/agreements/views'
import { formatDate, formatInstant } from '@/lib/format/dates'

/** What somebody has to know of it before all else: it is void, about to lapse, or lapsed with nothing after it. */
export function StandingNotice({ agreement }: { agreement: AgreementView }) {
  const t = useTranslations('agreements.record')
  const { voided, standing, daysLeft, fields, renewedBy } = agreement
  if (voided) {
    return (
      <Notice tone="warning" title={t('voided_title')}>
        {t('voided_text', { at: formatInstant(new Date(voided.at)), reason: voided.reason })}
      </Notice>
    )
  }
  const day = formatDate(fields.endsOn)
  if (standing === 'lapsing') {
    return (
      <Notice tone="warning" title={t('lapsing_title', { days: daysLeft })}>
        {t('lapsing_text', { day })}
      </Notice>
    )
  }
  if (standing === 'lapsed' && renewedBy === null) {
    return (
      <Notice tone="danger" title={t('lapsed_title', { day })}>
        {t('lapsed_text')}
      </Notice>
    )
  }
  return null
}
