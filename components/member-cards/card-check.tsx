import { CircleAlert, CircleCheck, CircleHelp, Clock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { classNames } from '@/components/ui/class-names'
import type { CardCheck } from '@/lib/members/cards/views'

const looks = {
  valid: { icon: CircleCheck, tone: 'bg-success-soft text-success' },
  ended: { icon: CircleAlert, tone: 'bg-danger-soft text-danger' },
  unknown: { icon: CircleHelp, tone: 'bg-warning-soft text-warning' },
  throttled: { icon: Clock, tone: 'bg-band-half-soft text-ink-soft' },
} as const satisfies Record<CardCheck, unknown>

/** All that a scanned card tells: whether it is valid. */
export function CardCheckResult({ result, checkedAt }: { result: CardCheck; checkedAt: string }) {
  const t = useTranslations('moves.check')
  const { icon: Icon, tone } = looks[result]
  return (
    <>
      <p className="text-ink-soft text-table">{t('title')}</p>
      <div className={classNames('flex flex-col items-center gap-3 rounded-lg px-6 py-10 text-center', tone)}>
        <Icon aria-hidden className="size-14 stroke-[1.5]" />
        <h1 className="text-2xl">{t(`${result}_title`)}</h1>
        <p className="text-ink">{t(`${result}_text`)}</p>
      </div>
      <div className="text-ink-soft text-table">
        {result === 'throttled' ? null : <p className="tabular-nums">{t('checked_at', { at: checkedAt })}</p>}
        <p>{t('privacy')}</p>
      </div>
    </>
  )
}
