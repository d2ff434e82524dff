import { useTranslations } from 'next-intl'
import { FactList } from '@/components/members/record/fact-list'
import { RevealIdentity } from '@/components/members/record/reveal-identity'
import { Card } from '@/components/ui/card'
import { formatDate } from '@/lib/format/dates'
import { nationalPhone } from '@/lib/members/rules/phone-number'
import type { MemberView } from '@/lib/members/views'

/** What is known, in the sections of the form. */
export function FieldCards({ federation, member }: { federation: string; member: MemberView }) {
  const t = useTranslations('members')
  const { fields, may } = member
  const fact = (name: Parameters<typeof factName>[0], value: React.ReactNode) => ({
    label: t(factName(name)),
    value,
  })
  return (
    <>
      <Card title={t('form.section.who')}>
        <FactList
          facts={[
            fact('birth', formatDate(fields.birthOn) || fields.birthYear),
            fact('sex', fields.sex && t(`sex.${fields.sex}`)),
            fact(
              'identityNumber',
              fields.identityNumber && (
                <span className="flex flex-wrap items-center gap-x-3">
                  {fields.identityKind
                    ? `${t(`identity_kind.${fields.identityKind}`)} ${fields.identityNumber}`
                    : fields.identityNumber}
                  {may.revealIdentity ? <RevealIdentity federation={federation} id={member.id} /> : null}
                </span>
              ),
            ),
          ]}
        />
      </Card>
      <Card title={t('form.section.union')}>
        <FactList
          facts={[
            fact('joinedOn', formatDate(fields.joinedOn)),
            fact('admissionDecision', fields.admissionDecision),
            fact('cardNumber', fields.cardNumber),
            fact('subUnitId', fields.subUnit?.name),
          ]}
        />
      </Card>
      <Card title={t('form.section.contact')}>
        <FactList
          facts={[
            fact('phone', fields.phone && <Phone phone={fields.phone} />),
            fact('email', fields.email),
            fact('address', fields.address),
            fact('hometown', fields.hometown),
            fact('communeCode', fields.communeCode),
          ]}
        />
      </Card>
      <Card title={t('form.section.work')}>
        <FactList
          facts={[
            fact('jobTitle', fields.jobTitle),
            fact('contract', fields.contract && t(`contract.${fields.contract}`)),
            fact('education', fields.education && t(`education.${fields.education}`)),
            fact('socialInsuranceNumber', fields.socialInsuranceNumber),
            fact('note', fields.note),
          ]}
        />
      </Card>
    </>
  )
}

/** On a phone the number calls. */
function Phone({ phone }: { phone: string }) {
  if (!phone.startsWith('+84')) return phone
  return (
    <a href={`tel:${phone}`} className="text-primary underline print:no-underline">
      {nationalPhone(phone)}
    </a>
  )
}

type FactName =
  | 'birth'
  | 'sex'
  | 'identityNumber'
  | 'joinedOn'
  | 'admissionDecision'
  | 'cardNumber'
  | 'subUnitId'
  | 'phone'
  | 'email'
  | 'address'
  | 'hometown'
  | 'communeCode'
  | 'jobTitle'
  | 'contract'
  | 'education'
  | 'socialInsuranceNumber'
  | 'note'

function factName<Name extends FactName>(name: Name) {
  return `field.${name}` as const
}
