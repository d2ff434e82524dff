import { useLocale, useTranslations } from 'next-intl'
import { actualText, type Print } from '@/components/dashboard/figure-text'
import { MilestoneChart } from '@/components/milestones/milestone-chart'
import { MilestoneTable } from '@/components/milestones/milestone-table'
import { changePerYear, shortTarget } from '@/components/milestones/milestone-texts'
import { Card } from '@/components/ui/card'
import { monthLabel } from '@/lib/format/month-label'
import { yearOf } from '@/lib/periods/rules/month'
import type { MilestonePath as Path } from '@/lib/reports/rules/compose-milestones'
import type { MilestonesView } from '@/lib/reports/milestone-views'

/** The way of one indicator: a sentence, the drawing, and the same in a table. */
export function MilestonePath({ path, view, print }: { path: Path; view: MilestonesView; print: Print }) {
  const t = useTranslations('milestones')
  const stops = path.stops
    .map(({ target }) => `${yearOf(target.through)}: ${shortTarget(path.kind, target, print)}`)
    .join('; ')
  return (
    <Card
      padding="flush"
      title={
        <>
          {path.name}
          {path.threshold === null ? null : (
            <span className="text-ink-soft font-normal"> · {t('threshold', { count: path.threshold })}</span>
          )}
        </>
      }
    >
      <div data-print="whole">
        <div className="min-w-0">
          <p className="text-ink-soft px-4 pb-3 text-sm">
            <Pace {...{ path, print }} />
          </p>
          {path.points.length === 0 ? null : (
            <MilestoneChart
              {...{ path, print, through: view.through }}
              label={t('chart.label', { name: path.name, stops })}
            />
          )}
        </div>
        <div className="border-line border-t">
          <MilestoneTable
            {...{ path, print, through: view.through }}
            caption={t('table.caption', { name: path.name })}
          />
        </div>
      </div>
    </Card>
  )
}

/** Where it stands, and what the years just past brought, which is all that the forecast goes by. */
function Pace({ path, print }: { path: Path; print: Print }) {
  const t = useTranslations('milestones.pace')
  const locale = useLocale()
  const { kind, points, pace, from, source } = path
  const latest = points.at(-1)
  if (latest === undefined) return t('no_figures')
  const change = (level: number, years = 1) => {
    return t(kind === 'ratio' ? 'points' : 'count', { change: changePerYear(kind, level, years, print) })
  }
  const stands = t(from === null ? 'stands' : 'added', {
    value: actualText(kind, latest.actual, print),
    month: monthLabel(latest.month, locale),
    from: from === null ? '' : monthLabel(from, locale),
  })
  const told =
    pace === null
      ? t('too_short')
      : pace.years === 1
        ? t('one_year', { change: change(pace.change) })
        : t('years', {
            years: pace.years,
            change: change(pace.change, pace.years),
            slowest: change(pace.slowest),
            fastest: change(pace.fastest),
          })
  return `${stands} ${told}${source === 'register' ? ` ${t('register')}` : ''}${latest.provisional ? ` ${t('provisional')}` : ''}`
}
