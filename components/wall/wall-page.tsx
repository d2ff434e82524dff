import { DashboardEmpty } from '@/components/dashboard/dashboard-empty'
import { DashboardViews } from '@/components/dashboard/dashboard-views'
import { addressOf } from '@/components/dashboard/dashboard-links'
import { WallBoard } from '@/components/wall/wall-board'
import { WallFrame } from '@/components/wall/wall-frame'
import type { DashboardView } from '@/lib/reports/views'

type WallPageProps = {
  view: DashboardView
  /** When the figures were read, as a time of day. */
  readAt: string
}

/** The year of a unit on one screen, to be read from across a room. */
export function WallPage({ view, readAt }: WallPageProps) {
  return (
    <>
      <DashboardViews current="wall" address={addressOf(view)} grassroots={view.unit.rank === 'grassroots'} />
      {view.basis === 'no_figures' ? (
        <DashboardEmpty view={view} />
      ) : (
        <WallFrame readAt={readAt}>
          <WallBoard view={view} />
        </WallFrame>
      )}
    </>
  )
}
