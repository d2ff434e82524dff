'use client'

import './globals.css'
import { referenceOf } from '@/components/shell/error-view'
import { BrandMark } from '@/components/shell/brand-mark'
import { Button } from '@/components/ui/button'
import type { Locale } from '@/lib/format/locale'
import { messagesOf } from '@/lib/i18n/catalogue'
import { LOCALES } from '@/lib/i18n/locales'

/** Stands in for the whole document when the frame itself fails, so it leans on nothing and speaks both languages. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  const vi = messagesOf('vi')
  return (
    <html lang="vi">
      <body>
        <title>{vi.errors.page.unexpected_title}</title>
        <main className="mx-auto flex min-h-dvh max-w-xl flex-col justify-center gap-8 px-6 py-12">
          <BrandMark className="size-10" />
          {LOCALES.map((locale) => (
            <Message key={locale} locale={locale} reference={referenceOf(error)} retry={retry} />
          ))}
        </main>
      </body>
    </html>
  )
}

function Message({
  locale,
  reference,
  retry,
}: {
  locale: Locale
  reference: string | null
  retry: () => void
}) {
  const { common, errors } = messagesOf(locale)
  return (
    <section lang={locale} className="flex flex-col items-start gap-2">
      <h1 className="text-xl">{errors.page.unexpected_title}</h1>
      <p className="text-ink-soft">
        {reference ? errors.page.unexpected_text : errors.page.unexpected_here_text}
      </p>
      {reference ? (
        <p className="text-table">
          {errors.page.reference}: <code className="select-all">{reference}</code>
        </p>
      ) : null}
      <Button tone="primary" onClick={retry} className="mt-2">
        {common.retry}
      </Button>
    </section>
  )
}
