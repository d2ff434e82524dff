import { getRequestConfig } from 'next-intl/server'
import { messagesOf } from '@/lib/i18n/catalogue'
import { TIME_ZONE } from '@/lib/i18n/locales'
import { readLocale } from '@/lib/i18n/preferences'

/** Language, texts and time zone of one request; an explicit locale (a document in English, say) wins. */
export default getRequestConfig(async ({ locale }) => {
  const chosen = locale ?? (await readLocale())
  return { locale: chosen, messages: messagesOf(chosen), timeZone: TIME_ZONE }
})
