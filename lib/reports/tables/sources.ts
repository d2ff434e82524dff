import 'server-only'
import type { Capability } from '@/lib/core/capabilities'
import type { ExportTable } from '@/lib/reports/table-schemas'
import { activitiesTable } from './activities-table'
import { agreementsTable } from './agreements-table'
import { committeeTable, visitsTable, weakUnionsTable } from './committee-tables'
import { employersTable } from './employers-table'
import { figuresTable } from './figures-table'
import { gradesTable } from './grades-table'
import { rankingTable } from './ranking-table'
import type { TableSource } from './table'
import { targetsTable } from './targets-table'
import { unitsTable } from './units-table'

/** Each table with what its page asks of who opens it. */
export const tableSources: Readonly<Record<ExportTable, { needs: Capability; open: TableSource }>> = {
  figures: { needs: 'figures.read', open: figuresTable },
  ranking: { needs: 'dashboard.read', open: rankingTable },
  targets: { needs: 'plans.read', open: targetsTable },
  units: { needs: 'units.read', open: unitsTable },
  employers: { needs: 'employers.read', open: employersTable },
  agreements: { needs: 'agreements.read', open: agreementsTable },
  grades: { needs: 'grades.read', open: gradesTable },
  activities: { needs: 'activities.read', open: activitiesTable },
  committee: { needs: 'visits.read', open: committeeTable },
  visits: { needs: 'visits.read', open: visitsTable },
  weak_unions: { needs: 'figures.read', open: weakUnionsTable },
}
