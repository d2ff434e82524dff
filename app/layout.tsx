import './globals.css'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { typefaceClasses } from '@/app/fonts/typeface'
import { UiProvider } from '@/components/ui/ui-provider'
import { IntlProvider } from '@/lib/i18n/intl-provider'
import { readLocale, readTheme } from '@/lib/i18n/preferences'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common')
  return {
    title: { default: t('app_name'), template: `%s · ${t('app_name')}` },
    description: t('app_description'),
    applicationName: t('app_name'),
    formatDetection: { telephone: false },
    robots: { index: false, follow: false },
  }
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#131b25' },
  ],
}

/** Reads the request's headers and cookies, so every page below is rendered for its own request. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, theme, requestHeaders] = await Promise.all([readLocale(), readTheme(), headers()])
  return (
    <html lang={locale} data-theme={theme === 'system' ? undefined : theme} className={typefaceClasses}>
      <head>
        {/* Here and not in the metadata, which is made anew on the way to each page: for as long as a page has no
            icon, browsers ask for another one. */}
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </head>
      <body>
        <IntlProvider locale={locale}>
          <UiProvider nonce={requestHeaders.get('x-nonce') ?? undefined}>
            <div className="isolate">{children}</div>
          </UiProvider>
        </IntlProvider>
      </body>
    </html>
  )
}
