import { useLocale, useTranslations } from 'next-intl'
import { CoverageCards } from '@/components/employers/coverage/coverage-cards'
import { CoverageForm } from '@/components/employers/coverage/coverage-form'
import { CoverageTable } from '@/components/employers/coverage/coverage-table'
import { RatioCards } from '@/components/employers/coverage/ratio-cards'
import { ratioText } from '@/components/employers/coverage/ratio-text'
import { restOf } from '@/components/employers/coverage/rest-of'
import { employersHref } from '@/components/employers/employer-links'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import type { CoverageView } from '@/lib/employers/views'
import { formatDate } from '@/lib/format/dates'
import { formatInteger } from '@/lib/format/numbers'

/** How far unions reach on a day, for employers from a size on: a sentence, the ratios, the units below. */
export function Coverage({ federation, view }: { federation: string; view: CoverageView }) {
  const t = useTranslations('employers.coverage')
  const locale = useLocale()
  const { unit, own, below, on, today, threshold, usualThreshold } = view
  const { eligible, covered } = own.sums
  const words = {
    day: formatDate(on),
    threshold: formatInteger(threshold, locale),
    covered: formatInteger(covered, locale),
    eligible: formatInteger(eligible, locale),
  }
  const gap = eligible - covered
  const ofUnions = below.every(({ rank }) => rank === 'grassroots')
  return (
    <div className="flex flex-col gap-4">
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-80">
          <h1 className="text-xl">{t('title')}</h1>
          <p className="text-ink-soft text-table">{unit.name}</p>
        </div>
        <CoverageForm key={`${unit.code} ${on} ${threshold}`} federation={federation} view={view} />
      </header>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p className="text-lg">
          {eligible === 0
            ? t('sentence_none', words)
            : t('sentence', { ...words, share: ratioText(own.sums, 'DN_CO_CD', locale) })}
        </p>
        {gap > 0 ? (
          <LinkButton
            size="sm"
            href={employersHref(federation, {
              unit: unit.code,
              filter: { union: 'without', sizeFrom: threshold, ...(on !== today && { on }) },
              sort: 'workers',
            })}
          >
            {t('gap_link', { count: formatInteger(gap, locale) })}
          </LinkButton>
        ) : null}
      </div>
      {threshold === usualThreshold ? null : (
        <p className="text-ink-soft text-table -mt-3">
          {t('usual', { threshold: formatInteger(usualThreshold, locale) })}
        </p>
      )}
      <RatioCards sums={own.sums} />
      {below.length > 0 ? (
        <Card title={t('below')} padding="flush">
          <div className="max-md:hidden print:block!">
            <CoverageTable
              federation={federation}
              view={view}
              rest={restOf(view, t(ofUnions ? 'here_without' : 'here'))}
            />
          </div>
          <div className="md:hidden print:hidden">
            <CoverageCards federation={federation} view={view} />
          </div>
        </Card>
      ) : null}
      <p className="text-ink-soft text-sm">{t('how')}</p>
    </div>
  )
}
