import { useLocale, useTranslations } from 'next-intl'
import { phoneText } from '@/components/member-moves/use-side-text'
import { employerColumns, isEmployerColumn } from '@/lib/employers/rules/employer-columns'
import { importFindingCodes } from '@/lib/employers/rules/import-findings'
import { formatInteger } from '@/lib/format/numbers'
import { OWNERSHIPS } from '@/lib/units/rules/unit-kind'

/** Names the columns of a list in the user's language. */
export function useColumnName(): (field: string) => string {
  const locale = useLocale()
  return (field) => (isEmployerColumn(field) ? employerColumns[field][locale] : field)
}

/** What a check found in a row, as a sentence: what is odd and what to do. */
export function useFindingText(): (code: string) => string {
  const t = useTranslations('employer_imports.findings')
  return (code) => t(importFindingCodes.find((known) => known === code) ?? 'other')
}

/** A value of a row as people write it. */
export function useCellText(): (field: string, value: string) => string {
  const t = useTranslations('units.ownership')
  const locale = useLocale()
  return (field, value) => {
    if (field === 'phone') return phoneText(value)
    if (field === 'workers' || field === 'women') return formatInteger(Number(value), locale)
    const ownership = field === 'ownership' ? OWNERSHIPS.find((known) => known === value) : undefined
    return ownership ? t(ownership) : value
  }
}
