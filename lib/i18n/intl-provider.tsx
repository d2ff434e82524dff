'use client'

import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import type { Locale } from '@/lib/format/locale'
import { messagesOf } from '@/lib/i18n/catalogue'
import { TIME_ZONE } from '@/lib/i18n/locales'

/**
 * Texts for client components. They come with the scripts, which browsers keep, instead of with every page: sent
 * by the server they would be repeated in each document.
 */
export function IntlProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return (
    <NextIntlClientProvider locale={locale} messages={messagesOf(locale)} timeZone={TIME_ZONE}>
      {children}
    </NextIntlClientProvider>
  )
}
