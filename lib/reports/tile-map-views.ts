import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { Month } from '@/lib/periods/rules/month'
import type { ThroughBasis } from '@/lib/plans/rules/default-through'
import type { PlanBand } from '@/lib/plans/rules/progress'
import type { IndicatorLine } from '@/lib/reports/rules/compose-dashboard'
import type { Period } from '@/lib/reports/rules/period'
import type { Tile } from '@/lib/reports/rules/compose-tiles'
import type { ReportedUnit } from '@/lib/reports/views'

/** The units below as tiles of one size, in their tenant's own order. */
export interface TileMapView {
  federation: string
  unit: ReportedUnit
  period: Period
  through: Month
  basis: ThroughBasis
  asOf: CalendarDate | null
  decimals: 0 | 2
  choices: { code: string; name: string }[]
  /** The indicator that the tiles show, with the result of the unit as a whole; null without any. */
  chosen: IndicatorLine | null
  tiles: Tile[]
  bands: Record<PlanBand, number>
}
