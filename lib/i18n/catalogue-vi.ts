import auth from '@/lib/i18n/messages/vi/auth.json'
import common from '@/lib/i18n/messages/vi/common.json'
import errors from '@/lib/i18n/messages/vi/errors.json'
import settings from '@/lib/i18n/messages/vi/settings.json'
import shell from '@/lib/i18n/messages/vi/shell.json'
import units from '@/lib/i18n/messages/vi/units.json'

// One line for each file in messages/vi: the file's name is the namespace.
export const vi = {
  auth,
  common,
  errors,
  settings,
  shell,
  units,
}
