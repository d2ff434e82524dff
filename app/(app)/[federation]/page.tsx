import { redirect } from 'next/navigation'
import { landingPage } from '@/lib/core/parts'
import { pageContext } from '@/lib/core/resolve-context'

/** On to where work begins in this federation. */
export default async function FederationPage({ params }: { params: Promise<{ federation: string }> }) {
  const ctx = await pageContext((await params).federation)
  redirect(landingPage(ctx.tenantCode, ctx.capabilities))
}
