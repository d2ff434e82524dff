import type { ReactNode } from 'react'
import { RegisterTabs, type ActivitySection } from '@/components/registers/register-tabs'
import type { Context } from '@/lib/core/context'
import { can } from '@/lib/core/permissions'
import { pageContext } from '@/lib/core/resolve-context'

type LayoutProps = { params: Promise<{ federation: string }>; children: ReactNode }

/** The menu shows what may be opened; whether it may, each page's read decides. */
export default async function ActivitiesLayout({ params, children }: LayoutProps) {
  const ctx = await pageContext((await params).federation)
  return (
    <>
      <RegisterTabs federation={ctx.tenantCode} sections={sectionsOf(ctx)} />
      {children}
    </>
  )
}

function sectionsOf(ctx: Context): ActivitySection[] {
  const sections: (ActivitySection | false)[] = [
    can(ctx, 'activities.read') && 'activities',
    can(ctx, 'agreements.read') && 'agreements',
    can(ctx, 'grades.read') && 'grades',
    can(ctx, 'visits.read') && 'committee',
  ]
  return sections.filter((section) => section !== false)
}
