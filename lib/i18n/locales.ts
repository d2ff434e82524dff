import type { Locale } from '@/lib/format/locale'

export const LOCALES = ['vi', 'en'] as const satisfies readonly Locale[]
export const DEFAULT_LOCALE: Locale = 'vi'
export const LOCALE_COOKIE = 'locale'

/** The tenant's civil time; deadlines and shown times are in it wherever the reader is. */
export const TIME_ZONE = 'Asia/Ho_Chi_Minh'

export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value)
}
