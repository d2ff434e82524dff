'use client'

import { Tooltip as Base } from '@base-ui/react/tooltip'
import type { ReactElement } from 'react'

/**
 * A short text beside what has the pointer or the focus. Touch screens do not show it, so it only repeats or
 * adds to what the element's own name says.
 */
export function Tooltip({
  text,
  side = 'bottom',
  children,
}: {
  text: string
  side?: 'top' | 'bottom' | 'left' | 'right'
  children: ReactElement
}) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} className="z-50">
          <Base.Popup className="bg-ink text-surface-raised max-w-64 rounded-sm px-2 py-1 text-sm transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0">
            {text}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
