import { redirect } from 'next/navigation'
import { can } from '@/lib/core/permissions'
import { pageContext } from '@/lib/core/resolve-context'

/** On to the first section that this assignment may open. */
export default async function SettingsPage({ params }: { params: Promise<{ federation: string }> }) {
  const ctx = await pageContext((await params).federation)
  const section = can(ctx, 'users.manage') ? 'users' : can(ctx, 'periods.lock') ? 'periods' : 'account'
  redirect(`/${ctx.tenantCode}/settings/${section}`)
}
