import type { Locale as AppLocale } from '@/lib/format/locale'
import type { Messages as AppMessages } from '@/lib/i18n/catalogue'

declare module 'next-intl' {
  interface AppConfig {
    Locale: AppLocale
    Messages: AppMessages
  }
}
