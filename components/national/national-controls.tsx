import { useTranslations } from 'next-intl'
import { PrintButton } from '@/components/dashboard/print-button'
import { nationalAddressOf, nationalHref } from '@/components/national/national-links'
import { CopyLink } from '@/components/ui/copy-link'
import { SegmentedLinks } from '@/components/ui/segmented-links'
import { monthOf, yearOf } from '@/lib/periods/rules/month'
import type { NationalView } from '@/lib/reports/national-views'

/** By what the federations are ranked, of which year, and how rates are printed; every choice is in the address. */
export function NationalControls({ view }: { view: NationalView }) {
  const t = useTranslations('national.controls')
  const tDashboard = useTranslations('dashboard.controls')
  const address = nationalAddressOf(view)
  const { indicators, ranked, years, through, lastDue, decimals } = view
  return (
    <div
      role="group"
      aria-label={t('label')}
      data-print="none"
      className="flex flex-wrap items-center gap-x-3 gap-y-2 max-sm:[&_a]:px-2"
    >
      <SegmentedLinks
        label={t('by')}
        links={indicators.map(({ code, shortName }, at) => ({
          href: nationalHref(address, { indicator: code }),
          label: shortName,
          current: at === ranked,
        }))}
      />
      {years.length > 1 ? (
        <SegmentedLinks
          label={t('year')}
          links={years.slice(-MOST_YEARS_OFFERED).map((year) => ({
            // A year that is over is shown whole, the running one as far as it is due.
            href: nationalHref(address, {
              through: Math.min(monthOf(year, 12), Math.max(lastDue, monthOf(year, 1))),
            }),
            label: year,
            current: year === yearOf(through),
          }))}
        />
      ) : null}
      <SegmentedLinks
        label={tDashboard('decimals')}
        links={[
          {
            href: nationalHref(address, { decimals: undefined }),
            label: tDashboard('decimals_0'),
            current: decimals === 0,
          },
          {
            href: nationalHref(address, { decimals: '2' }),
            label: tDashboard('decimals_2'),
            current: decimals === 2,
          },
        ]}
      />
      <div className="ml-auto flex items-center gap-1">
        <CopyLink />
        <span className="max-sm:hidden">
          <PrintButton />
        </span>
      </div>
    </div>
  )
}

/** Earlier years are a month picker away. */
const MOST_YEARS_OFFERED = 4
