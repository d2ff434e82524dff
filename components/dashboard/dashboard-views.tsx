import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import {
  DASHBOARD_VIEWS,
  viewHref,
  type DashboardViewName,
  type ViewAddress,
} from '@/components/dashboard/view-links'
import { classNames } from '@/components/ui/class-names'
import { ScrollingRow } from '@/components/ui/scrolling-row'

/** What compares units among themselves has nothing to show for one that has none below it. */
const OF_UNITS_BELOW: ReadonlySet<DashboardViewName> = new Set(['ranking', 'map'])

type DashboardViewsProps = {
  current: DashboardViewName
  address: ViewAddress
  /** The unit has none below it. */
  grassroots?: boolean
}

/** The ways to look at results, above each of them: unit and month stay the same from one to the next. */
export function DashboardViews({ current, address, grassroots = false }: DashboardViewsProps) {
  const t = useTranslations('dashboard.views')
  const views = DASHBOARD_VIEWS.filter((view) => !grassroots || view === current || !OF_UNITS_BELOW.has(view))
  return (
    <nav
      aria-label={t('label')}
      data-print="none"
      className="border-line -mx-1 mb-4 border-b px-1 print:hidden"
    >
      <ScrollingRow>
        <ul className="flex gap-1">
          {views.map((view) => (
            <li key={view}>
              <Link
                href={viewHref(view, address)}
                aria-current={view === current ? 'page' : undefined}
                className={classNames(
                  'focus-inset -mb-px flex h-9 items-center border-b-2 px-2.5 text-sm whitespace-nowrap pointer-coarse:min-h-11',
                  view === current
                    ? 'border-primary text-ink font-strong'
                    : 'text-ink-soft hover:text-ink hover:border-line-strong border-transparent',
                )}
              >
                {t(view)}
              </Link>
            </li>
          ))}
        </ul>
      </ScrollingRow>
    </nav>
  )
}
