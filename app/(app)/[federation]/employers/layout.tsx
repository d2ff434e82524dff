import type { ReactNode } from 'react'
import { RegisterTabs, type EmployerSection } from '@/components/registers/register-tabs'
import { can } from '@/lib/core/permissions'
import { pageContext } from '@/lib/core/resolve-context'

type LayoutProps = { params: Promise<{ federation: string }>; children: ReactNode }

const sections: readonly EmployerSection[] = ['employers', 'founding', 'coverage']

/** The menu shows what may be opened; whether it may, each page's read decides. */
export default async function EmployersLayout({ params, children }: LayoutProps) {
  const ctx = await pageContext((await params).federation)
  return (
    <>
      <RegisterTabs federation={ctx.tenantCode} sections={can(ctx, 'employers.read') ? sections : []} />
      {children}
    </>
  )
}
