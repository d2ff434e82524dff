import { ChevronRight } from 'lucide-react'
import { Link } from '@/components/ui/link'
import { useLocale, useTranslations } from 'next-intl'
import { askedOf } from '@/components/employers/coverage/coverage-table'
import { ratioText } from '@/components/employers/coverage/ratio-text'
import { coverageHref } from '@/components/employers/employer-links'
import type { CoverageView } from '@/lib/employers/views'
import { formatInteger } from '@/lib/format/numbers'

/** The units below on a phone: the coverage first, the rest under it. */
export function CoverageCards({ federation, view }: { federation: string; view: CoverageView }) {
  const t = useTranslations('employers.coverage')
  const locale = useLocale()
  return (
    <ul aria-label={t('caption')} className="divide-line divide-y">
      {view.below.map(({ code, name, sums }) => (
        <li key={code}>
          <Link
            href={coverageHref(federation, { unit: code, ...askedOf(view) })}
            className="hover:bg-surface-hover focus-inset flex min-h-16 items-center gap-3 px-4 py-2.5"
          >
            <span className="min-w-0 flex-1">
              <span className="font-strong block wrap-anywhere">{name}</span>
              <span className="text-ink-soft block text-sm tabular-nums">
                {[
                  `${t('covered')}: ${t('of', {
                    numerator: formatInteger(sums.covered, locale),
                    denominator: formatInteger(sums.eligible, locale),
                  })}`,
                  `${t('density')}: ${ratioText(sums, 'DV_TYLE', locale)}`,
                  `${t('agreement_rate')}: ${ratioText(sums, 'TU_TYLE', locale)}`,
                ].join(' · ')}
              </span>
            </span>
            <span className="text-lg tabular-nums">{ratioText(sums, 'DN_CO_CD', locale)}</span>
            <ChevronRight aria-hidden className="text-ink-faint size-4 shrink-0" />
          </Link>
        </li>
      ))}
    </ul>
  )
}
