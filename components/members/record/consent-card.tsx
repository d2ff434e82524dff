'use client'

import { useTranslations } from 'next-intl'
import { EndDayDialog } from '@/components/members/record/end-day-dialog'
import { GiveConsent } from '@/components/members/record/give-consent'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { formatDate } from '@/lib/format/dates'
import { withdrawConsentAction } from '@/lib/members/actions'
import { consentPurposes } from '@/lib/members/schemas'
import type { MemberView } from '@/lib/members/views'

/** What the member agreed to, purpose by purpose. Silence is no consent: without a record there is none. */
export function ConsentCard({ federation, member }: { federation: string; member: MemberView }) {
  const t = useTranslations('members')
  const { consents, may, id, today } = member
  return (
    <Card
      title={t('record.consents')}
      actions={may.record ? <GiveConsent federation={federation} id={id} today={today} /> : null}
    >
      <ul className="divide-line text-table divide-y">
        {consentPurposes.map((purpose) => {
          const of = consents.filter((consent) => consent.purpose === purpose)
          const live = of.find(({ withdrawnOn }) => withdrawnOn === null)
          const last = live ?? of.at(-1)
          return (
            <li key={purpose} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-1.5">
              <span>
                {t(`consent.purpose.${purpose}`)}
                <span className="text-ink-soft block text-sm tabular-nums">
                  {last
                    ? [
                        t(`consent.manner.${last.manner}`),
                        formatDate(last.givenOn),
                        last.evidence,
                        last.withdrawnOn && t('consent.withdrawn', { day: formatDate(last.withdrawnOn) }),
                      ]
                        .filter(Boolean)
                        .join(' · ')
                    : null}
                </span>
              </span>
              <span className="flex items-center gap-2">
                <Badge tone={live ? 'success' : 'neutral'}>
                  {t(live ? 'consent.given' : 'consent.none')}
                </Badge>
                {live && may.record ? (
                  <EndDayDialog
                    title={t('consent.withdraw', { purpose: t(`consent.purpose.${purpose}`) })}
                    text={t('consent.withdraw_text')}
                    short={t('consent.withdraw_short')}
                    today={today}
                    done={t('consent.withdrawal_kept')}
                    send={(on) => withdrawConsentAction(federation, { id, consentId: live.id, on })}
                  />
                ) : null}
              </span>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
