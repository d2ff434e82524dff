'use client'

import { useTranslations } from 'next-intl'
import { transfersHref } from '@/components/member-moves/move-links'
import { DiscloseMember } from '@/components/members/record/disclose-member'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { formatTime } from '@/lib/format/dates'
import type { MemberView } from '@/lib/members/views'

/** What to know before reading: masked or seen for a while, on the way elsewhere, voided or made one with another. */
export function StandingNotice({ federation, member }: { federation: string; member: MemberView }) {
  const t = useTranslations('members')
  const { sight, status, may, unit } = member
  return (
    <>
      {status === 'transferring' ? (
        <Notice
          action={
            may.record ? (
              <LinkButton size="sm" href={transfersHref(federation, { unit: unit.code })}>
                {t('record.open_transfers')}
              </LinkButton>
            ) : undefined
          }
        >
          {t('record.transferring')}
        </Notice>
      ) : null}
      {status === 'voided' || status === 'merged' ? (
        <Notice tone="warning">{t(`record.is_${status}`)}</Notice>
      ) : null}
      {sight.masked && may.disclose ? (
        <Notice action={<DiscloseMember federation={federation} id={member.id} />}>
          {t('sight.masked_record')}
        </Notice>
      ) : null}
      {sight.by === 'disclosure' && sight.until ? (
        <Notice tone="warning">{t('sight.open_until', { time: formatTime(new Date(sight.until)) })}</Notice>
      ) : null}
    </>
  )
}
