'use client'

import { Popover as Base } from '@base-ui/react/popover'
import type { ReactElement, ReactNode, RefObject } from 'react'
import { classNames } from '@/components/ui/class-names'
import { popupStyle } from '@/components/ui/popup-style'

type PopoverProps = {
  trigger: ReactElement
  /** The accessible name; seen where `showTitle` is set. */
  title: string
  showTitle?: boolean
  align?: 'start' | 'center' | 'end'
  side?: 'top' | 'bottom' | 'left' | 'right'
  open?: boolean
  onOpenChange?: (open: boolean) => void
  className?: string
  /** What takes the focus on opening, if not the first control. */
  initialFocus?: RefObject<HTMLElement | null>
  children: ReactNode
}

/** A small panel beside what opened it, for more than a list of acts. */
export function Popover({
  trigger,
  title,
  showTitle,
  align = 'center',
  side = 'bottom',
  ...props
}: PopoverProps) {
  return (
    <Base.Root
      {...(props.open === undefined ? {} : { open: props.open })}
      onOpenChange={(open) => props.onOpenChange?.(open)}
    >
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner align={align} side={side} sideOffset={6} className="z-50">
          <Base.Popup
            {...(props.initialFocus === undefined ? {} : { initialFocus: props.initialFocus })}
            className={classNames(
              popupStyle,
              'max-h-(--available-height) overflow-y-auto',
              props.className ?? 'p-4',
            )}
          >
            <Base.Title className={showTitle ? 'text-table mb-2' : 'sr-only'}>{title}</Base.Title>
            {props.children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
