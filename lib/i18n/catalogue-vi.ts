import activities from '@/lib/i18n/messages/vi/activities.json'
import agreements from '@/lib/i18n/messages/vi/agreements.json'
import alerts from '@/lib/i18n/messages/vi/alerts.json'
import api from '@/lib/i18n/messages/vi/api.json'
import auth from '@/lib/i18n/messages/vi/auth.json'
import committee from '@/lib/i18n/messages/vi/committee.json'
import common from '@/lib/i18n/messages/vi/common.json'
import compare from '@/lib/i18n/messages/vi/compare.json'
import dashboard from '@/lib/i18n/messages/vi/dashboard.json'
import documents from '@/lib/i18n/messages/vi/documents.json'
import employer_imports from '@/lib/i18n/messages/vi/employer_imports.json'
import employers from '@/lib/i18n/messages/vi/employers.json'
import errors from '@/lib/i18n/messages/vi/errors.json'
import figures from '@/lib/i18n/messages/vi/figures.json'
import founding from '@/lib/i18n/messages/vi/founding.json'
import grades from '@/lib/i18n/messages/vi/grades.json'
import imports from '@/lib/i18n/messages/vi/imports.json'
import members from '@/lib/i18n/messages/vi/members.json'
import milestones from '@/lib/i18n/messages/vi/milestones.json'
import moves from '@/lib/i18n/messages/vi/moves.json'
import national from '@/lib/i18n/messages/vi/national.json'
import plans from '@/lib/i18n/messages/vi/plans.json'
import ranking from '@/lib/i18n/messages/vi/ranking.json'
import registers from '@/lib/i18n/messages/vi/registers.json'
import reports from '@/lib/i18n/messages/vi/reports.json'
import settings from '@/lib/i18n/messages/vi/settings.json'
import shell from '@/lib/i18n/messages/vi/shell.json'
import tables from '@/lib/i18n/messages/vi/tables.json'
import tasks from '@/lib/i18n/messages/vi/tasks.json'
import tile_map from '@/lib/i18n/messages/vi/tile_map.json'
import units from '@/lib/i18n/messages/vi/units.json'
import wall from '@/lib/i18n/messages/vi/wall.json'
import workbook from '@/lib/i18n/messages/vi/workbook.json'
import written_reports from '@/lib/i18n/messages/vi/written_reports.json'

// One line for each file in messages/vi: the file's name is the namespace.
export const vi = {
  activities,
  agreements,
  alerts,
  api,
  auth,
  committee,
  common,
  compare,
  dashboard,
  documents,
  employer_imports,
  employers,
  errors,
  figures,
  founding,
  grades,
  imports,
  members,
  milestones,
  moves,
  national,
  plans,
  ranking,
  registers,
  reports,
  settings,
  shell,
  tables,
  tasks,
  tile_map,
  units,
  wall,
  workbook,
  written_reports,
}
