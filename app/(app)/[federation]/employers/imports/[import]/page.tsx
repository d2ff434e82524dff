import type { Metadata } from 'next'
import { cache } from 'react'
import { placeOfAddress } from '@/components/member-imports/import-links'
import { ImportPage } from '@/components/employer-imports/import-page'
import { firstOutcome } from '@/components/member-imports/row-outcome'
import { firstValues, type SearchParams } from '@/lib/core/first-values'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { getImport } from '@/lib/employers/imports/get-import'
import { listImportRows } from '@/lib/employers/imports/list-import-rows'

type EmployerImportRouteProps = {
  params: Promise<{ federation: string; import: string }>
  searchParams: Promise<SearchParams>
}

const readImport = cache(async (federation: string, id: string) => {
  const ctx = await pageContext(federation)
  return { ctx, view: await readForPage(getImport({ ctx, input: { id } })) }
})

export async function generateMetadata({ params }: EmployerImportRouteProps): Promise<Metadata> {
  const { federation, import: id } = await params
  return { title: (await readImport(federation, id)).view.fileName }
}

/** Rows are read only where a page shows them: after the check, and of an import that went in. */
export default async function EmployerImportRoute({ params, searchParams }: EmployerImportRouteProps) {
  const { federation, import: id } = await params
  const address = firstValues(await searchParams)
  const place = placeOfAddress(address)
  const { ctx, view } = await readImport(federation, id)
  const shown =
    view.counts !== null && (view.state === 'committed' || (view.state === 'ready' && place.view === 'rows'))
  const rows = shown
    ? await readForPage(
        listImportRows({
          ctx,
          input: {
            id,
            outcome: place.finding
              ? undefined
              : (place.outcome ?? (view.counts && firstOutcome(view.counts))),
            finding: place.finding ?? undefined,
            after: place.trail.at(-1) ?? 0,
          },
        }),
      )
    : null
  return (
    <ImportPage
      federation={federation}
      view={view}
      rows={rows}
      place={place}
      again={address['again'] === '1'}
    />
  )
}
