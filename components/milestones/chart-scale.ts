import type { Month } from '@/lib/periods/rules/month'
import { addMonths, monthDifference, monthOf, yearOf } from '@/lib/periods/rules/month'
import { courseForecast } from '@/lib/reports/rules/course-forecast'
import type { MilestonePath, MilestoneStop } from '@/lib/reports/rules/compose-milestones'
import { levelOf, levelOfTarget, WHOLE_RATE, type Level } from '@/lib/reports/rules/course-level'
import type { Outlook } from '@/lib/reports/rules/milestone-outlook'

/** What of a way is drawn. */
export type DrawnWay = Pick<MilestonePath, 'kind' | 'points' | 'pace'> & {
  stops: readonly {
    target: Pick<MilestoneStop['target'], 'through' | 'target' | 'comparison'>
    outlook: Outlook
  }[]
}

/** A place on the drawing, in thousandths of its width from the left and of its height from the top. */
export type Place = { x: number; y: number }

/** Everything that the drawing of a way needs, in places: it then fits any width. */
export type MilestoneDrawing = {
  course: Place[]
  /** Where the present course leads: the middle, and the edges of its range. */
  forecast: Place[]
  fan: Place[]
  /** In the order of the stops. */
  stops: Place[]
  now: Place
  levels: { y: number; level: Level }[]
  years: { x: number; year: number; stop: boolean; row: 0 | 1 }[]
}

const SIZE = 1000
/** Two years nearer than this would stand in one another. */
const NEAREST = 85

/** Lays a way out: time runs evenly, levels between round numbers around all that is shown. */
export function milestoneDrawing(path: DrawnWay, through: Month): MilestoneDrawing {
  const last = Math.max(through, ...path.stops.map(({ target }) => target.through))
  const first = Math.min(path.points[0]?.month ?? through, addMonths(through, -12))
  const from = monthOf(yearOf(first), 1)
  const until = monthOf(yearOf(last), 12)
  const length = monthDifference(from, until) + 1
  const xOf = (month: Month) => ((monthDifference(from, month) + 1) / length) * SIZE

  const course = path.points.flatMap(({ month, actual }) => {
    const level = levelOf(path.kind, actual)
    return level === null ? [] : [{ month, level }]
  })
  const stops = path.stops.map(({ target }) => ({
    month: target.through,
    level: levelOfTarget(path.kind, target.target),
  }))
  const { pace } = path
  const ahead = pace === null ? [] : monthsAhead(through, last)
  const forecasts = ahead.flatMap((month) => {
    return pace === null ? [] : [{ month, ...courseForecast(pace, month) }]
  })

  const shown = [...course, ...stops].map(({ level }) => level)
  const spread = Math.max(...shown, 0) - Math.min(...shown, Infinity)
  // The course may lead far away: it is followed for half of what is shown besides, then it leaves the drawing.
  const end = forecasts.at(-1)?.value ?? shown[0] ?? 0
  const { low, high, step } = roundedRange(
    Math.min(...shown, Math.max(end, Math.min(...shown, end) - spread / 2)),
    Math.max(...shown, Math.min(end, Math.max(...shown, 0) + spread / 2)),
    path.kind === 'ratio',
  )
  const yOf = (level: Level) => (1 - (level - low) / (high - low)) * SIZE
  const place = ({ month, level }: { month: Month; level: Level }) => ({ x: xOf(month), y: yOf(level) })

  return {
    course: course.map(place),
    forecast: forecasts.map(({ month, value }) => place({ month, level: value })),
    fan: [
      ...forecasts.map(({ month, value, range }) => place({ month, level: range?.high ?? value })),
      ...forecasts.map(({ month, value, range }) => place({ month, level: range?.low ?? value })).reverse(),
    ],
    stops: stops.map(place),
    now: { x: xOf(through), y: yOf(course.at(-1)?.level ?? low) },
    levels: Array.from({ length: Math.round((high - low) / step) + 1 }, (_, at) => low + at * step).map(
      (level) => ({ level, y: yOf(level) }),
    ),
    years: namedYears(
      from,
      stops.map(({ month }) => month),
      xOf,
    ),
  }
}

/** The end of each year from now on, and the last month. */
function monthsAhead(through: Month, last: Month): Month[] {
  const ends: Month[] = [through]
  for (let year = yearOf(through); year <= yearOf(last); year += 1) {
    const end = Math.min(monthOf(year, 12), last)
    if (end > through) ends.push(end)
  }
  return ends
}

/** Round ends and a round step of about four, around the lowest and the highest; of rates in whole points. */
function roundedRange(lowest: number, highest: number, rate: boolean) {
  const spread = Math.max(highest - lowest, Math.ceil(highest / 10), 1)
  const rough = Math.max(spread / 4, rate ? WHOLE_RATE / 100 : 1)
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 5].find((times) => times * power >= rough) ?? 10) * power
  const low = Math.max(0, Math.floor((lowest - spread * 0.08) / step) * step)
  const high = Math.max(low + step, Math.ceil(highest / step) * step)
  return { low, high, step }
}

function namedYears(from: Month, stops: readonly Month[], xOf: (month: Month) => number) {
  const years = [...new Set(stops.map(yearOf))].map((year) => ({
    year,
    x: xOf(monthOf(year, 12)),
    stop: true,
  }))
  const start = { year: yearOf(from), x: 0, stop: false }
  let free = -NEAREST
  return [start, ...years]
    .sort((a, b) => a.x - b.x)
    .map((named) => {
      const row: 0 | 1 = named.x - free < NEAREST ? 1 : 0
      if (row === 0) free = named.x
      return { ...named, row }
    })
}
