'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { CheckList, type CheckChoice } from '@/components/compare/check-list'
import { compareHref, type CompareAddress, type Compared } from '@/components/compare/compare-links'
import { UnitFinder } from '@/components/compare/unit-finder'
import { MOST_INDICATORS, MOST_UNITS, MOST_YEARS } from '@/lib/reports/rules/comparison-limits'

type CompareControlsProps = {
  address: CompareAddress
  units: readonly CheckChoice[]
  years: readonly number[]
  indicators: readonly CheckChoice[]
}

/** What to set side by side; each choice is an address of its own. */
export function CompareControls({ address, units, years, indicators }: CompareControlsProps) {
  const t = useTranslations('compare.choose')
  const router = useRouter()
  const go = (change: Partial<Compared>) => router.push(compareHref(address, change))
  return (
    <>
      <CheckList
        label={t('units')}
        choices={units}
        chosen={address.units}
        most={MOST_UNITS}
        onApply={(chosen) => go({ units: chosen })}
        finder={(add) => <UnitFinder federation={address.federation} onFound={add} />}
      />
      <CheckList
        label={t('years')}
        choices={years.map((year) => ({ value: String(year), label: String(year) }))}
        chosen={address.years.map(String)}
        most={MOST_YEARS}
        onApply={(chosen) => go({ years: chosen.map(Number).sort((a, b) => a - b) })}
      />
      <CheckList
        label={t('indicators')}
        choices={indicators}
        chosen={address.indicators}
        most={MOST_INDICATORS}
        onApply={(chosen) => go({ indicators: chosen })}
      />
    </>
  )
}
