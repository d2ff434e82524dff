import { Bars } from '@/app/(app)/[federation]/@bars/bars'

/** The federation's own address, which leads on at once. */
export default async function DefaultBars({ params }: { params: Promise<{ federation: string }> }) {
  return <Bars federation={(await params).federation} path={[]} query={{}} />
}
