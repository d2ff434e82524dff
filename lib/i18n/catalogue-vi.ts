import activities from '@/lib/i18n/messages/vi/activities.json'
import agreements from '@/lib/i18n/messages/vi/agreements.json'
import auth from '@/lib/i18n/messages/vi/auth.json'
import committee from '@/lib/i18n/messages/vi/committee.json'
import common from '@/lib/i18n/messages/vi/common.json'
import dashboard from '@/lib/i18n/messages/vi/dashboard.json'
import employer_imports from '@/lib/i18n/messages/vi/employer_imports.json'
import employers from '@/lib/i18n/messages/vi/employers.json'
import errors from '@/lib/i18n/messages/vi/errors.json'
import figures from '@/lib/i18n/messages/vi/figures.json'
import founding from '@/lib/i18n/messages/vi/founding.json'
import grades from '@/lib/i18n/messages/vi/grades.json'
import imports from '@/lib/i18n/messages/vi/imports.json'
import members from '@/lib/i18n/messages/vi/members.json'
import moves from '@/lib/i18n/messages/vi/moves.json'
import national from '@/lib/i18n/messages/vi/national.json'
import plans from '@/lib/i18n/messages/vi/plans.json'
import registers from '@/lib/i18n/messages/vi/registers.json'
import reports from '@/lib/i18n/messages/vi/reports.json'
import settings from '@/lib/i18n/messages/vi/settings.json'
import shell from '@/lib/i18n/messages/vi/shell.json'
import tasks from '@/lib/i18n/messages/vi/tasks.json'
import units from '@/lib/i18n/messages/vi/units.json'

// One line for each file in messages/vi: the file's name is the namespace.
export const vi = {
  activities,
  agreements,
  auth,
  committee,
  common,
  dashboard,
  employer_imports,
  employers,
  errors,
  figures,
  founding,
  grades,
  imports,
  members,
  moves,
  national,
  plans,
  registers,
  reports,
  settings,
  shell,
  tasks,
  units,
}
