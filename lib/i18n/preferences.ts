import 'server-only'
import { cookies } from 'next/headers'
import type { Locale } from '@/lib/format/locale'
import { DEFAULT_LOCALE, isLocale, LOCALE_COOKIE } from '@/lib/i18n/locales'
import { isTheme, THEME_COOKIE, type Theme } from '@/lib/i18n/themes'

/** The language of this request: the cookie's, else Vietnamese. */
export async function readLocale(): Promise<Locale> {
  const value = (await cookies()).get(LOCALE_COOKIE)?.value
  return isLocale(value) ? value : DEFAULT_LOCALE
}

/** The theme of this request: the cookie's, else the device's. */
export async function readTheme(): Promise<Theme> {
  const value = (await cookies()).get(THEME_COOKIE)?.value
  return isTheme(value) ? value : 'system'
}
