import { useLocale, useTranslations } from 'next-intl'
import { isMemberColumn, memberColumns } from '@/lib/members/rules/member-columns'

/** Names the fields of an import in the user's language, as the template's headers do. */
export function useColumnName(): (field: string) => string {
  const t = useTranslations('imports.fields')
  const locale = useLocale()
  return (field) => {
    if (isMemberColumn(field)) return memberColumns[field][locale]
    return field === 'name' || field === 'unit' ? t(field) : field
  }
}
