import { Bars } from '@/app/(app)/[federation]/@bars/bars'
import { firstValues, type SearchParams } from '@/lib/core/first-values'

type BarsPageProps = {
  params: Promise<{ federation: string; path: string[] }>
  searchParams: Promise<SearchParams>
}

/** A page of its own, so that it is made again whenever the address says another unit or month. */
export default async function BarsPage({ params, searchParams }: BarsPageProps) {
  const { federation, path } = await params
  return <Bars federation={federation} path={path} query={firstValues(await searchParams)} />
}
