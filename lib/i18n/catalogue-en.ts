import common from '@/lib/i18n/messages/en/common.json'
import errors from '@/lib/i18n/messages/en/errors.json'
import shell from '@/lib/i18n/messages/en/shell.json'

// One line for each file in messages/en: the file's name is the namespace.
export const en = {
  common,
  errors,
  shell,
}
