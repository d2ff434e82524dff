import { IdCard, Pencil } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { cardHref } from '@/components/member-moves/move-links'
import { editMemberHref, membersHref } from '@/components/members/member-links'
import { ActMenu } from '@/components/members/record/act-menu'
import { ConsentCard } from '@/components/members/record/consent-card'
import { FieldCards } from '@/components/members/record/field-cards'
import { MissingNotice } from '@/components/members/record/missing-notice'
import { PositionCard } from '@/components/members/record/position-card'
import { SensitiveCard } from '@/components/members/record/sensitive-card'
import { SightCard } from '@/components/members/record/sight-card'
import { StandingNotice } from '@/components/members/record/standing-notice'
import { Timeline } from '@/components/members/record/timeline-card'
import { StatusBadge } from '@/components/members/status-badge'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { LinkButton } from '@/components/ui/link-button'
import { formatDate } from '@/lib/format/dates'
import type { MemberView } from '@/lib/members/views'

/** One member: who, where they stand, what is known, what happened, who sees it and why. */
export function MemberRecord({ federation, member }: { federation: string; member: MemberView }) {
  const t = useTranslations('members')
  const { unit, fields, may } = member
  return (
    <div className="flex flex-col gap-4">
      <header className="flex flex-col gap-1">
        <Breadcrumb
          label={t('way')}
          crumbs={[
            { label: t('title'), href: membersHref(federation, unit.code) },
            { label: fields.fullName },
          ]}
        />
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <div className="min-w-0">
            <h1 className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xl">
              <span className="wrap-anywhere">{fields.fullName}</span>
              <StatusBadge status={member.status} />
            </h1>
            <p className="text-ink-soft text-table tabular-nums">
              {[
                unit.name,
                fields.subUnit?.name,
                t('record.since', { day: formatDate(member.statusOn) }),
                fields.cardNumber && t('record.card', { number: fields.cardNumber }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </div>
          <div className="flex flex-wrap gap-2 print:hidden">
            {may.edit ? (
              <LinkButton
                tone="primary"
                href={editMemberHref(federation, member.id)}
                icon={<Pencil aria-hidden className="size-4" />}
              >
                {t('record.edit')}
              </LinkButton>
            ) : null}
            <LinkButton
              href={cardHref(federation, member.id)}
              icon={<IdCard aria-hidden className="size-4" />}
            >
              {t('record.open_card')}
            </LinkButton>
            <ActMenu federation={federation} member={member} />
          </div>
        </div>
      </header>
      <StandingNotice federation={federation} member={member} />
      <MissingNotice federation={federation} member={member} />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="flex min-w-0 flex-col gap-4">
          <FieldCards federation={federation} member={member} />
          <SensitiveCard federation={federation} member={member} />
          <PositionCard federation={federation} member={member} />
          <ConsentCard federation={federation} member={member} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <Timeline federation={federation} member={member} />
          <SightCard member={member} />
        </div>
      </div>
    </div>
  )
}
