import { Link } from '@/components/ui/link'
import { useLocale, useTranslations } from 'next-intl'
import { ReasonText } from '@/components/committee/weak/reason-text'
import { stepHref, unionVisitsHref } from '@/components/committee/weak/weak-links'
import { profileHref } from '@/components/units/unit-links'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import { LinkButton } from '@/components/ui/link-button'
import type { WeakKind } from '@/lib/committee/rules/weak-union'
import type { WeakUnionView } from '@/lib/committee/views'
import { formatInteger } from '@/lib/format/numbers'

const tones: Record<WeakKind, BadgeTone> = {
  no_members: 'danger',
  few_members: 'danger',
  silent: 'warning',
  agreement_lapsed: 'warning',
  agreement_none: 'warning',
  behind: 'neutral',
}

type WeakUnionProps = {
  federation: string
  union: WeakUnionView
  /** Its federation is said where the list has several. */
  showFederation: boolean
  mayVisit: boolean
}

/** A union with every reason why it is weak; each with what to do about it. */
export function WeakUnion({ federation, union, showFederation, mayVisit }: WeakUnionProps) {
  const t = useTranslations('committee.weak')
  const locale = useLocale()
  const { unit, members, answering, reasons } = union
  const words = [
    showFederation ? union.federation?.name : null,
    members === null ? null : t('members', { count: members, shown: formatInteger(members, locale) }),
    mayVisit ? `${t('answering')}: ${answering.join(', ') || t('nobody')}` : null,
  ]
  return (
    <li className="flex flex-col gap-2 px-4 py-3">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <div className="min-w-0">
          <Link
            href={profileHref(federation, unit.code)}
            className="font-strong hover:text-primary wrap-anywhere hover:underline"
          >
            {unit.name}
          </Link>
          <p className="text-ink-soft text-sm">{words.filter(Boolean).join(' · ')}</p>
        </div>
        {mayVisit ? (
          <LinkButton
            size="sm"
            tone="quiet"
            href={unionVisitsHref(federation, unit.code)}
            aria-label={`${t('visits')}: ${unit.name}`}
          >
            {t('visits')}
          </LinkButton>
        ) : null}
      </div>
      <ul className="flex flex-col gap-2">
        {reasons.map((reason) => (
          <li
            key={reason.kind}
            className="text-table grid items-start gap-x-3 gap-y-1 md:grid-cols-[10.5rem_1fr_auto]"
          >
            <span>
              <Badge tone={tones[reason.kind]}>{t(`kind.${reason.kind}`)}</Badge>
            </span>
            <span className="wrap-anywhere">
              <ReasonText reason={reason} />
            </span>
            <Link
              href={stepHref(federation, unit.code, reason)}
              aria-label={`${t(`step.${reason.kind}`)}: ${unit.name}`}
              className="text-primary inline-flex min-h-6 items-center hover:underline print:hidden pointer-coarse:min-h-11"
            >
              {t(`step.${reason.kind}`)}
            </Link>
          </li>
        ))}
      </ul>
    </li>
  )
}
