import { useTranslations } from 'next-intl'
import { addressOf, dashboardHref } from '@/components/dashboard/dashboard-links'
import { PrintButton } from '@/components/dashboard/print-button'
import { CopyLink } from '@/components/ui/copy-link'
import { SegmentedLinks } from '@/components/ui/segmented-links'
import { SPAN_KINDS } from '@/lib/periods/rules/span'
import type { UnitResults } from '@/lib/reports/views'

/** How the page counts and prints; every choice lives in the address. */
export function DashboardControls({ view }: { view: UnitResults }) {
  const t = useTranslations('dashboard')
  const address = addressOf(view)
  const { period, compared, decimals } = view
  const kinds = SPAN_KINDS.filter((kind) => kind !== 'term' || period.term !== null)
  return (
    <div
      role="group"
      aria-label={t('controls.label')}
      data-print="none"
      className="flex flex-wrap items-center gap-x-3 gap-y-2 max-sm:[&_a]:px-2.5"
    >
      <SegmentedLinks
        label={t('controls.span')}
        links={kinds.map((kind) => ({
          href: dashboardHref(address, { span: kind }),
          label: t(`span.${kind}`),
          current: period.kind === kind,
        }))}
      />
      {period.lastYear === null ? null : (
        <SegmentedLinks
          label={t('controls.compare')}
          links={[
            {
              href: dashboardHref(address, { compare: undefined }),
              label: t('controls.compare_last_year'),
              current: compared,
            },
            {
              href: dashboardHref(address, { compare: 'none' }),
              label: t('controls.compare_none'),
              current: !compared,
            },
          ]}
        />
      )}
      <SegmentedLinks
        label={t('controls.decimals')}
        links={[
          {
            href: dashboardHref(address, { decimals: undefined }),
            label: t('controls.decimals_0'),
            current: decimals === 0,
          },
          {
            href: dashboardHref(address, { decimals: '2' }),
            label: t('controls.decimals_2'),
            current: decimals === 2,
          },
        ]}
      />
      <div className="ml-auto flex items-center gap-1 max-sm:hidden">
        <CopyLink />
        <PrintButton />
      </div>
    </div>
  )
}
