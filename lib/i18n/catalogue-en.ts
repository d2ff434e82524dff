import auth from '@/lib/i18n/messages/en/auth.json'
import common from '@/lib/i18n/messages/en/common.json'
import errors from '@/lib/i18n/messages/en/errors.json'
import settings from '@/lib/i18n/messages/en/settings.json'
import shell from '@/lib/i18n/messages/en/shell.json'
import units from '@/lib/i18n/messages/en/units.json'

// One line for each file in messages/en: the file's name is the namespace.
export const en = {
  auth,
  common,
  errors,
  settings,
  shell,
  units,
}
