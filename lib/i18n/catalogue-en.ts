import activities from '@/lib/i18n/messages/en/activities.json'
import agreements from '@/lib/i18n/messages/en/agreements.json'
import auth from '@/lib/i18n/messages/en/auth.json'
import committee from '@/lib/i18n/messages/en/committee.json'
import common from '@/lib/i18n/messages/en/common.json'
import dashboard from '@/lib/i18n/messages/en/dashboard.json'
import employer_imports from '@/lib/i18n/messages/en/employer_imports.json'
import employers from '@/lib/i18n/messages/en/employers.json'
import errors from '@/lib/i18n/messages/en/errors.json'
import figures from '@/lib/i18n/messages/en/figures.json'
import founding from '@/lib/i18n/messages/en/founding.json'
import grades from '@/lib/i18n/messages/en/grades.json'
import imports from '@/lib/i18n/messages/en/imports.json'
import members from '@/lib/i18n/messages/en/members.json'
import moves from '@/lib/i18n/messages/en/moves.json'
import national from '@/lib/i18n/messages/en/national.json'
import plans from '@/lib/i18n/messages/en/plans.json'
import registers from '@/lib/i18n/messages/en/registers.json'
import reports from '@/lib/i18n/messages/en/reports.json'
import settings from '@/lib/i18n/messages/en/settings.json'
import shell from '@/lib/i18n/messages/en/shell.json'
import tasks from '@/lib/i18n/messages/en/tasks.json'
import units from '@/lib/i18n/messages/en/units.json'

// One line for each file in messages/en: the file's name is the namespace.
export const en = {
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
