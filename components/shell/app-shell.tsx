import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { OfflineBanner } from '@/components/shell/offline-banner'
import type { ShellView } from '@/components/shell/shell-view'
import { SideNav } from '@/components/shell/side-nav'
import { TenantNotice } from '@/components/shell/tenant-notice'

type AppShellProps = {
  view: Pick<ShellView, 'federation' | 'nav' | 'notice'>
  /** What changes with the address: the top bar, and on phones the parts at the foot. */
  bars: ReactNode
  children: ReactNode
}

/** The frame of every page after sign-in: where I am, which period, what waits for me, the parts, the page. */
export function AppShell({ view, bars, children }: AppShellProps) {
  const t = useTranslations('shell')
  return (
    <div className="min-h-dvh md:grid md:grid-cols-[auto_minmax(0,1fr)] print:block">
      <a
        href="#main"
        className="bg-primary text-primary-ink font-strong sr-only z-50 rounded-md px-4 py-2 focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {t('skip')}
      </a>
      <SideNav federation={view.federation} nav={view.nav} />
      <div className="flex min-h-dvh min-w-0 flex-col print:block">
        <TenantNotice notice={view.notice} />
        <div data-print="none" className="sticky top-0 z-30">
          {bars}
          <OfflineBanner />
        </div>
        <main
          id="main"
          tabIndex={-1}
          className="flex-1 px-4 pt-4 pb-24 outline-none md:px-6 md:pt-5 md:pb-10 print:p-0"
        >
          {children}
        </main>
      </div>
    </div>
  )
}
