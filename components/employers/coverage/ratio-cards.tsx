import { useLocale, useTranslations } from 'next-intl'
import { registerRatios, type RegisterRatio, type RegisterSums } from '@/lib/employers/rules/register-sums'
import { formatInteger, formatRatioPercent } from '@/lib/format/numbers'

const shown = [
  ['DN_CO_CD', 'coverage'],
  ['DV_TYLE', 'density'],
  ['TU_TYLE', 'agreement_rate'],
  ['TU_LOAI', 'good_agreements'],
] as const satisfies readonly (readonly [RegisterRatio, string])[]

/** The unit's ratios, each with the two numbers it comes from. */
export function RatioCards({ sums }: { sums: RegisterSums }) {
  const t = useTranslations('employers.coverage')
  const locale = useLocale()
  return (
    <ul aria-label={t('cards')} className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
      {shown.map(([ratio, name]) => {
        const numerator = sums[registerRatios[ratio].numerator]
        const denominator = sums[registerRatios[ratio].denominator]
        return (
          <li key={ratio} className="border-line bg-surface-raised rounded-lg border px-4 py-3">
            <p className="text-ink-soft text-table">{t(name)}</p>
            <p className="text-2xl tabular-nums">
              {denominator === 0 ? t('nothing') : formatRatioPercent({ numerator, denominator }, 2, locale)}
            </p>
            <p className="text-ink-soft text-sm tabular-nums">
              {denominator === 0
                ? t('no_base')
                : t('of', {
                    numerator: formatInteger(numerator, locale),
                    denominator: formatInteger(denominator, locale),
                  })}
            </p>
          </li>
        )
      })}
    </ul>
  )
}
