'use server'

import { cookies } from 'next/headers'
import { isLocale, LOCALE_COOKIE } from '@/lib/i18n/locales'
import { isTheme, THEME_COOKIE } from '@/lib/i18n/themes'

const ONE_YEAR = 60 * 60 * 24 * 365

// Both change only how the caller's own screens look, so they need no session; unknown values are ignored.

/** Sets the language of the caller's screens; the page is rendered again in it. */
export async function chooseLocale(locale: string): Promise<void> {
  if (isLocale(locale)) await remember(LOCALE_COOKIE, locale)
}

/** Sets light, dark or the device's theme for the caller's screens. */
export async function chooseTheme(theme: string): Promise<void> {
  if (isTheme(theme)) await remember(THEME_COOKIE, theme)
}

async function remember(name: string, value: string): Promise<void> {
  const store = await cookies()
  store.set(name, value, { path: '/', maxAge: ONE_YEAR, sameSite: 'lax', httpOnly: true })
}
