import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { TileMap } from '@/components/tile-map/tile-map'
import { firstValues, type FederationPageProps } from '@/lib/core/first-values'
import { can } from '@/lib/core/permissions'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { getTileMap } from '@/lib/reports/get-tile-map'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('tile_map')
  return { title: t('title') }
}

/** The national level has no units of its own: it compares the tenants. */
export default async function MapPage({ params, searchParams }: FederationPageProps) {
  const { federation } = await params
  const ctx = await pageContext(federation)
  if (ctx.tenantKind === 'national' && can(ctx, 'national.read')) redirect(`/${federation}/national`)
  return <TileMap view={await readForPage(getTileMap({ ctx, input: firstValues(await searchParams) }))} />
}
