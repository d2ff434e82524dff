import { useTranslations } from 'next-intl'
import type { TransferEvidence } from '@/lib/members/transfers/views'

type EvidenceLineProps = { evidence: TransferEvidence; byCode?: boolean }

/** What may be known of a person before they are accepted, and from where to where they go. */
export function EvidenceLine({ evidence, byCode = false }: EvidenceLineProps) {
  const t = useTranslations('moves.transfers')
  const { birthYear, sex, identity, fromUnit, fromTenant, toUnit, toTenant } = evidence
  const from = toTenant ? t('another_federation', { unit: fromUnit, federation: fromTenant }) : fromUnit
  const to =
    toUnit === null
      ? t('by_code')
      : toTenant
        ? t('another_federation', { unit: toUnit, federation: toTenant })
        : toUnit
  const person = [
    birthYear === null ? null : t('born', { year: String(birthYear) }),
    sex === null ? null : t(sex),
    identity === null ? null : t('identity', { number: identity }),
  ].filter(Boolean)
  return (
    <div className="text-table">
      <p>{t('from_to', { from, to: byCode && toUnit === null ? t('by_code') : to })}</p>
      {person.length > 0 ? <p className="text-ink-soft tabular-nums">{person.join(' · ')}</p> : null}
    </div>
  )
}
