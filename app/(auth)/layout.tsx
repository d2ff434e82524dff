import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { BrandMark } from '@/components/shell/brand-mark'
import { Preferences } from '@/components/shell/preferences'

/** The pages before sign-in: one narrow column, language and theme at its foot. */
export default async function AuthLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations('common')
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-md flex-col gap-8 px-4 py-8 sm:py-14">
      <header className="flex items-center gap-3">
        <BrandMark className="size-10 shrink-0" />
        <div>
          <p className="font-strong text-lg">{t('app_name')}</p>
          <p className="text-ink-soft text-sm">{t('app_description')}</p>
        </div>
      </header>
      <main className="flex flex-1 flex-col gap-6">{children}</main>
      <footer className="border-line border-t pt-6">
        <Preferences />
      </footer>
    </div>
  )
}
