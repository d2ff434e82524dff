import { Link } from '@/components/ui/link'
import { useLocale, useTranslations } from 'next-intl'
import { agreementHref } from '@/components/agreements/agreement-links'
import { useAgreementName } from '@/components/agreements/agreement-name'
import { FactList } from '@/components/members/record/fact-list'
import { Card } from '@/components/ui/card'
import type { AgreementView, LinkedAgreementView } from '@/lib/agreements/views'
import { formatDate } from '@/lib/format/dates'
import { formatInteger } from '@/lib/format/numbers'

/** What an agreement says, and where it stands in the row of the union's agreements. */
export function AgreementFacts({ federation, agreement }: { federation: string; agreement: AgreementView }) {
  const t = useTranslations('agreements')
  const locale = useLocale()
  const nameOf = useAgreementName()
  const { fields, grade, gradedOn, endedOn, employer, renews, renewedBy } = agreement
  const link = (other: LinkedAgreementView) => (
    <Link
      href={agreementHref(federation, other.id)}
      className="text-primary underline-offset-2 hover:underline"
    >
      {nameOf(other)},{' '}
      {t('list.from_to', { from: formatDate(other.startsOn), through: formatDate(other.endsOn) })}
    </Link>
  )
  const facts = [
    { label: t('field.number'), value: fields.number },
    { label: t('field.scope'), value: t(`scope.${fields.scope}`) },
    ...(employer
      ? [
          {
            label: t('record.employer'),
            value: (
              <Link
                href={`/${federation}/employers/${employer.id}`}
                className="text-primary underline-offset-2 hover:underline"
              >
                {employer.name}
              </Link>
            ),
          },
        ]
      : []),
    { label: t('field.signedOn'), value: formatDate(fields.signedOn) },
    { label: t('field.startsOn'), value: formatDate(fields.startsOn) },
    { label: t('field.endsOn'), value: formatDate(fields.endsOn) },
    ...(endedOn ? [{ label: t('field.endedOn'), value: formatDate(endedOn) }] : []),
    ...(endedOn ? [{ label: t('field.endReason'), value: agreement.endReason ?? t('record.replaced') }] : []),
    {
      label: t('field.grade'),
      value: grade
        ? t('record.graded_on', { grade: t(`grade.${grade}`), day: formatDate(gradedOn) })
        : t('grade.none'),
    },
    {
      label: t('field.workers'),
      value: fields.workers === null ? null : formatInteger(fields.workers, locale),
    },
    { label: t('field.note'), value: fields.note },
    ...(renews ? [{ label: t('record.renews'), value: link(renews) }] : []),
    ...(renewedBy ? [{ label: t('record.renewed_by'), value: link(renewedBy) }] : []),
  ]
  return (
    <Card title={t('record.facts')}>
      <FactList facts={facts} />
    </Card>
  )
}
