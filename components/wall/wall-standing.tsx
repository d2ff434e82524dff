import { Link } from '@/components/ui/link'
import { useLocale, useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { addressOf } from '@/components/dashboard/dashboard-links'
import { shortNames } from '@/components/dashboard/short-names'
import { viewHref } from '@/components/dashboard/view-links'
import { BandGlyph } from '@/components/ui/band-glyph'
import type { Band } from '@/components/ui/band-mark'
import { classNames } from '@/components/ui/class-names'
import { bandInks } from '@/components/wall/wall-card'
import { formatInteger } from '@/lib/format/numbers'
import type { RankingGroup } from '@/lib/reports/rules/ranking-groups'
import type { Standing } from '@/lib/reports/rules/year-board'
import type { DashboardView } from '@/lib/reports/views'

/** With a fourth group beside it, a group has less room: fewer names, written smaller. */
const roomy = {
  names: 10,
  text: 'lg:text-[max(0.875rem,min(2.6cqh,1.25cqw))]/[1.5]',
  word: 'lg:text-[max(0.9375rem,min(2.8cqh,1.3cqw))]/[1.4]',
}
const narrow = {
  names: 8,
  text: 'lg:text-[max(0.8125rem,min(2.4cqh,1.1cqw))]/[1.45]',
  word: 'lg:text-[max(0.8125rem,min(2.4cqh,1.05cqw))]/[1.4]',
}

/** Names of more characters than this stand one below the other, each cut to its line: so many fit. */
const LONGEST_IN_A_ROW = 22
const MOST_LINES = 6

const bandOfGroup: Record<RankingGroup, Band> = {
  done: 'exceeded',
  half: 'half',
  on_pace: 'on_track',
  behind: 'behind',
  no_plan: 'none',
}

/** Who is done, who is from half on, who is behind with one indicator: counts large, names beneath. */
export function WallStanding({ standing, view }: { standing: Standing; view: DashboardView }) {
  const t = useTranslations('wall')
  const { indicator, groups } = standing
  const briefs = shortNames(groups.flatMap(({ units }) => units.map(({ name }) => name)))
  return (
    <section
      aria-label={t('standing', { indicator: indicator.name })}
      data-print="whole"
      className="border-line bg-surface-raised flex min-h-0 min-w-0 flex-col rounded-lg border p-4 lg:p-[1.6cqh]"
    >
      <h2 className="text-ink-soft truncate text-base font-normal lg:text-[max(1rem,min(2.8cqh,1.4cqw))]/[1.5]">
        <Link
          href={viewHref('ranking', { ...addressOf(view), indicator: indicator.code })}
          className="hover:text-primary hover:underline"
        >
          {t('standing', { indicator: indicator.name })}
        </Link>
      </h2>
      <div className="grid min-h-0 flex-1 gap-3 sm:auto-cols-fr sm:grid-flow-col">
        {groups.map(({ group, units }) => (
          <Group
            key={group}
            group={group}
            names={units.map(({ name }) => briefs.get(name) ?? name)}
            room={groups.length > 3 ? narrow : roomy}
          />
        ))}
      </div>
    </section>
  )
}

type GroupProps = { group: RankingGroup; names: readonly string[]; room: typeof roomy }

function Group({ group, names, room }: GroupProps) {
  const t = useTranslations('wall')
  const locale = useLocale()
  const listed = names.some((name) => name.length > LONGEST_IN_A_ROW)
  const shown = names.slice(0, listed ? MOST_LINES : room.names)
  const more = names.length - shown.length
  return (
    <div className="min-w-0">
      <h3 className={classNames('flex items-baseline gap-2 font-normal', bandInks[bandOfGroup[group]])}>
        <span className="font-strong text-[2rem]/[1.25] tabular-nums lg:text-[min(7cqh,3cqw)]/[1.25]">
          {formatInteger(names.length, locale)}
        </span>
        <span
          className={classNames('inline-flex items-center gap-1.5 text-base [&_svg]:size-[0.8em]', room.word)}
        >
          <BandGlyph band={bandOfGroup[group]} />
          {t(`group.${group}`)}
        </span>
      </h3>
      <div className={classNames('text-ink-soft text-base text-pretty', listed ? narrow.text : room.text)}>
        {listed ? (
          shown.map((name) => (
            <p key={name} title={name} className="truncate">
              {name}
            </p>
          ))
        ) : (
          <NamesInARow names={shown} open={more > 0} />
        )}
        {more > 0 ? <p>{t('more', { count: more })}</p> : null}
      </div>
    </div>
  )
}

/** "Hạ Long · Cẩm Phả · Uông Bí": a name is not broken, and its point stays with it. */
function NamesInARow({ names, open }: { names: readonly string[]; open: boolean }) {
  return (
    <p>
      {names.map((name, at) => (
        <Fragment key={name}>
          {at > 0 ? ' ' : ''}
          <span className="whitespace-nowrap">
            {name}
            {open || at < names.length - 1 ? ' ·' : ''}
          </span>
        </Fragment>
      ))}
    </p>
  )
}
