import type { ReactNode } from 'react'
import { AppShell } from '@/components/shell/app-shell'
import { readFrame } from '@/lib/core/read-frame'

type LayoutProps = { params: Promise<{ federation: string }>; bars: ReactNode; children: ReactNode }

/**
 * The frame around every page. A layout is not told what the address asks for and is not made again when that
 * changes: what follows the unit and the month on the screen stands in the slot `bars`.
 */
export default async function FederationLayout({ params, bars, children }: LayoutProps) {
  const { frame } = await readFrame((await params).federation)
  return (
    <AppShell view={frame} bars={bars}>
      {children}
    </AppShell>
  )
}
