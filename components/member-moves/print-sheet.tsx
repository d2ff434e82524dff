'use client'

import './print-sheet.css'
import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useHydrated } from '@/components/ui/use-hydrated'

/** What is printed instead of the page while it is there; on the screen nothing is seen of it. */
export function PrintSheet({ children }: { children: ReactNode }) {
  const hydrated = useHydrated()
  if (!hydrated) return null
  return createPortal(<div data-print-sheet>{children}</div>, document.body)
}
