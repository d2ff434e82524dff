import { useLocale, useTranslations } from 'next-intl'
import type { EmployerFilterName } from '@/components/employers/employer-links'
import { industrySections, sectionOf } from '@/lib/employers/rules/industry'
import type { EmployerFilter } from '@/lib/employers/schemas'
import { formatDate } from '@/lib/format/dates'
import { formatInteger } from '@/lib/format/numbers'
import { OWNERSHIPS } from '@/lib/units/rules/unit-kind'

/** What each filter in force says, as a few words; and the choices of the panel. */
export function useFilterTexts() {
  const t = useTranslations('employers')
  const units = useTranslations('units.ownership')
  const locale = useLocale()
  const count = (value: number) => formatInteger(value, locale)

  function textOf(name: EmployerFilterName, filter: EmployerFilter): string {
    const { union, sizeFrom, sizeTo, ownership, industry, state, on } = filter
    switch (name) {
      case 'union':
        return t(union === 'with' ? 'list.with_union' : 'list.without_union')
      case 'sizeFrom':
      case 'sizeTo':
        if (sizeFrom !== undefined && sizeTo !== undefined)
          return t('list.chip_size', { from: count(sizeFrom), to: count(sizeTo) })
        return sizeFrom !== undefined
          ? t('list.chip_size_from', { from: count(sizeFrom) })
          : t('list.chip_size_to', { to: count(sizeTo ?? 0) })
      case 'ownership':
        return ownership ? units(ownership) : ''
      case 'industry':
        return industry ? industryText(industry) : ''
      case 'state':
        return t(state === 'closed' ? 'list.state_closed' : 'list.state_all')
      case 'on':
        return t('list.chip_on', { day: formatDate(on ?? null) })
    }
  }

  /** A section by its name; digits with the name of their section. */
  function industryText(code: string): string {
    const section = sectionOf(code)
    if (section === null) return code
    return section === code ? t(`section.${section}`) : `${code} · ${t(`section.${section}`)}`
  }

  return {
    textOf,
    industryText,
    ownershipText: (ownership: (typeof OWNERSHIPS)[number] | null) => (ownership ? units(ownership) : null),
    ownerships: OWNERSHIPS.map((value) => ({ value, label: units(value) })),
    sections: industrySections.map((value) => ({ value, label: `${value}. ${t(`section.${value}`)}` })),
  }
}
