import common from '@/lib/i18n/messages/vi/common.json'
import errors from '@/lib/i18n/messages/vi/errors.json'
import shell from '@/lib/i18n/messages/vi/shell.json'

// One line for each file in messages/vi: the file's name is the namespace.
export const vi = {
  common,
  errors,
  shell,
}
