import activities from '@/lib/i18n/messages/en/activities.json'
import agreements from '@/lib/i18n/messages/en/agreements.json'
import alerts from '@/lib/i18n/messages/en/alerts.json'
import api from '@/lib/i18n/messages/en/api.json'
import auth from '@/lib/i18n/messages/en/auth.json'
import committee from '@/lib/i18n/messages/en/committee.json'
import common from '@/lib/i18n/messages/en/common.json'
import compare from '@/lib/i18n/messages/en/compare.json'
import dashboard from '@/lib/i18n/messages/en/dashboard.json'
import documents from '@/lib/i18n/messages/en/documents.json'
import employer_imports from '@/lib/i18n/messages/en/employer_imports.json'
import employers from '@/lib/i18n/messages/en/employers.json'
import errors from '@/lib/i18n/messages/en/errors.json'
import figures from '@/lib/i18n/messages/en/figures.json'
import founding from '@/lib/i18n/messages/en/founding.json'
import grades from '@/lib/i18n/messages/en/grades.json'
import imports from '@/lib/i18n/messages/en/imports.json'
import members from '@/lib/i18n/messages/en/members.json'
import milestones from '@/lib/i18n/messages/en/milestones.json'
import moves from '@/lib/i18n/messages/en/moves.json'
import national from '@/lib/i18n/messages/en/national.json'
import plans from '@/lib/i18n/messages/en/plans.json'
import ranking from '@/lib/i18n/messages/en/ranking.json'
import registers from '@/lib/i18n/messages/en/registers.json'
import reports from '@/lib/i18n/messages/en/reports.json'
import settings from '@/lib/i18n/messages/en/settings.json'
import shell from '@/lib/i18n/messages/en/shell.json'
import tables from '@/lib/i18n/messages/en/tables.json'
import tasks from '@/lib/i18n/messages/en/tasks.json'
import tile_map from '@/lib/i18n/messages/en/tile_map.json'
import units from '@/lib/i18n/messages/en/units.json'
import wall from '@/lib/i18n/messages/en/wall.json'
import workbook from '@/lib/i18n/messages/en/workbook.json'
import written_reports from '@/lib/i18n/messages/en/written_reports.json'

// One line for each file in messages/en: the file's name is the namespace.
export const en = {
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
