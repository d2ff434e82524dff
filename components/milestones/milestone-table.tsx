import { useLocale, useTranslations } from 'next-intl'
import { actualText, planPercentText, targetText, type Print } from '@/components/dashboard/figure-text'
import { changePerYear, outlookBands } from '@/components/milestones/milestone-texts'
import { BandMark } from '@/components/ui/band-mark'
import { Table, Td, Th } from '@/components/ui/table'
import { monthLabel } from '@/lib/format/month-label'
import { NO_NUMBER } from '@/lib/format/numbers'
import { monthNumber, yearOf, type Month } from '@/lib/periods/rules/month'
import type { MilestonePath, MilestoneStop } from '@/lib/reports/rules/compose-milestones'
import { actualOfLevel, type Level } from '@/lib/reports/rules/course-level'

type MilestoneTableProps = { path: MilestonePath; through: Month; print: Print; caption: string }

/** Every milestone of a way in figures and words. */
export function MilestoneTable({ path, through, print, caption }: MilestoneTableProps) {
  const t = useTranslations('milestones.table')
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <Th>{t('by')}</Th>
          <Th numeric>{t('target')}</Th>
          <Th>{t('outlook')}</Th>
          <Th numeric>{t('actual')}</Th>
          <Th numeric>{t('percent')}</Th>
          <Th numeric>{t('forecast')}</Th>
          <Th numeric>{t('needed')}</Th>
        </tr>
      </thead>
      <tbody>
        {path.stops.map((stop) => (
          <Line key={`${stop.target.planId} ${stop.target.through}`} {...{ stop, path, through, print }} />
        ))}
      </tbody>
    </Table>
  )
}

type LineProps = { stop: MilestoneStop; path: MilestonePath; through: Month; print: Print }

function Line({ stop, path, through, print }: LineProps) {
  const t = useTranslations('milestones')
  const comparison = useTranslations('dashboard.comparison')
  const { target, actual, planRatio, outlook } = stop
  const locale = useLocale()
  const by =
    monthNumber(target.through) === 12 ? String(yearOf(target.through)) : monthLabel(target.through, locale)
  return (
    <tr>
      <Th scope="row" title={target.title} className="in-[tbody]:min-w-24">
        {by}
        {target.fromNation ? (
          <span className="text-ink-faint block text-xs">{t('table.from_nation')}</span>
        ) : null}
      </Th>
      <Td numeric>
        {comparison(target.comparison, { target: targetText(path.kind, target.target, print) })}
      </Td>
      <Td className="whitespace-nowrap">
        <BandMark band={outlookBands[outlook]} show="text">
          {t(`outlook.${outlook}`)}
        </BandMark>
        {stop.reachedBy === null || outlook === 'likely' ? null : (
          <span className="text-ink-faint block text-xs">
            {t('table.reached_by', { month: monthLabel(stop.reachedBy, locale) })}
          </span>
        )}
      </Td>
      <Td numeric>
        {actualText(path.kind, actual, print)}
        {target.through < through ? (
          <span className="text-ink-faint block text-xs">{t('table.at_its_end')}</span>
        ) : null}
      </Td>
      <Td numeric>{planPercentText(planRatio, print)}</Td>
      <Td numeric>
        <Forecast {...{ stop, path, print }} />
      </Td>
      <Td numeric>
        {stop.neededPerYear === null
          ? NO_NUMBER
          : t(path.kind === 'ratio' ? 'table.points' : 'table.count', {
              change: changePerYear(path.kind, stop.neededPerYear, 1, print),
            })}
      </Td>
    </tr>
  )
}

function Forecast({ stop: { forecast }, path, print }: Omit<LineProps, 'through'>) {
  const t = useTranslations('milestones.table')
  if (forecast === null) return NO_NUMBER
  const text = (level: Level) => actualText(path.kind, actualOfLevel(path.kind, level), print)
  const { value, range, far } = forecast
  return (
    <>
      {t('about', { value: text(value) })}
      {range === null || range.low === range.high ? null : (
        <span className="text-ink-faint block text-xs">
          {t('range', { low: text(range.low), high: text(range.high) })}
        </span>
      )}
      {far ? <span className="text-ink-faint block text-xs">{t('far')}</span> : null}
    </>
  )
}
