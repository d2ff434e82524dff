import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { SettingsNav, type SettingsSection } from '@/components/settings/settings-nav'
import type { Context } from '@/lib/core/context'
import { can } from '@/lib/core/permissions'
import { pageContext } from '@/lib/core/resolve-context'

type LayoutProps = { params: Promise<{ federation: string }>; children: ReactNode }

/** The menu shows what may be opened; whether it may, each page's read decides. */
export default async function SettingsLayout({ params, children }: LayoutProps) {
  const ctx = await pageContext((await params).federation)
  const t = await getTranslations('settings')
  const sections = sectionsOf(ctx)
  return (
    <div className="flex flex-col gap-4">
      <header className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <h1 className="text-xl">{sections.length > 1 ? t('title') : t('sections.account')}</h1>
        <SettingsNav federation={ctx.tenantCode} sections={sections} />
      </header>
      {children}
    </div>
  )
}

function sectionsOf(ctx: Context): SettingsSection[] {
  const manages = can(ctx, 'users.manage')
  const sections: (SettingsSection | false)[] = [
    manages && 'users',
    manages && 'roles',
    can(ctx, 'periods.lock') && 'periods',
    can(ctx, 'members.configure') && 'members',
    can(ctx, 'registers.configure') && 'registers',
    can(ctx, 'api_tokens.manage') && 'api',
    'account',
  ]
  return sections.filter((section) => section !== false)
}
