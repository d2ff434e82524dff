import { emptyForm, textsOf, type FormTexts } from '@/components/members/form/form-texts'
import { formatDate } from '@/lib/format/dates'
import { fullNameOf, proposePersonName } from '@/lib/format/person-name'
import { nationalPhone } from '@/lib/members/rules/phone-number'
import type { MemberFormView } from '@/lib/members/views'

/** A new member's form; most that are entered by hand are members already. */
export const newMemberForm: FormTexts = {
  ...emptyForm,
  texts: { ...emptyForm.texts, openingKind: 'entered' },
}

/** A record as it is typed. The identity number is typed only where it is to be another one. */
export function formOfRecord({ fields }: Pick<MemberFormView, 'fields'>): FormTexts {
  const parts = { family: fields.familyName, middle: fields.middleName, given: fields.givenName }
  const fullName = fullNameOf(parts)
  const proposed = JSON.stringify(proposePersonName(fullName)) === JSON.stringify(parts)
  return {
    nameParts: proposed ? null : parts,
    texts: textsOf({
      fullName,
      birth: fields.birthOn ? formatDate(fields.birthOn) : String(fields.birthYear ?? ''),
      sex: fields.sex ?? '',
      phone: fields.phone ? nationalPhone(fields.phone) : '',
      email: fields.email ?? '',
      hometown: fields.hometown ?? '',
      address: fields.address ?? '',
      communeCode: fields.communeCode ?? '',
      jobTitle: fields.jobTitle ?? '',
      contract: fields.contract ?? '',
      education: fields.education ?? '',
      socialInsuranceNumber: fields.socialInsuranceNumber ?? '',
      joinedOn: formatDate(fields.joinedOn),
      admissionDecision: fields.admissionDecision ?? '',
      cardNumber: fields.cardNumber ?? '',
      subUnitId: fields.subUnitId ?? '',
      note: fields.note ?? '',
    }),
  }
}
