import { X } from 'lucide-react'
import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import {
  employersHref,
  shownFilters,
  withoutFilter,
  type EmployerListPlace,
} from '@/components/employers/employer-links'
import { useFilterTexts } from '@/components/employers/list/use-filter-texts'
import type { EmployerFilter } from '@/lib/employers/schemas'

type FilterChipsProps = { federation: string; place: EmployerListPlace & { filter: EmployerFilter } }

/** The filters in force, each a link to the list without it. */
export function FilterChips({ federation, place }: FilterChipsProps) {
  const t = useTranslations('employers.list')
  const { textOf } = useFilterTexts()
  const { filter } = place
  const shown = shownFilters(filter)
  if (shown.length === 0) return null
  return (
    <ul aria-label={t('chips')} className="flex flex-wrap items-center gap-2">
      {shown.map((name) => {
        const text = textOf(name, filter)
        return (
          <li key={name}>
            <Link
              href={employersHref(federation, { ...place, filter: withoutFilter(filter, name) })}
              aria-label={t('remove', { text })}
              className="border-line-strong text-table hover:bg-surface-hover inline-flex min-h-8 items-center gap-1.5 rounded-full border px-3 print:border-0 print:px-0 pointer-coarse:min-h-10"
            >
              {text}
              <X aria-hidden className="text-ink-soft size-3.5 print:hidden" />
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
