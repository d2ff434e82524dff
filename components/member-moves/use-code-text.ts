import { useTranslations } from 'next-intl'
import { contracts, educations, sexes } from '@/lib/members/rules/member-fields'

/** Names the codes of a record's lists (sex, contract, education, yes and no); null for what is no code. */
export function useCodeText(): (value: string) => string | null {
  const t = useTranslations('members')
  return (value) => {
    const sex = sexes.find((code) => code === value)
    if (sex) return t(`sex.${sex}`)
    const contract = contracts.find((code) => code === value)
    if (contract) return t(`contract.${contract}`)
    const education = educations.find((code) => code === value)
    if (education) return t(`education.${education}`)
    return value === 'yes' || value === 'no' ? t(value) : null
  }
}
