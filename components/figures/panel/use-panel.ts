import { useRef, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { useMedia, WIDE } from '@/components/figures/use-media'

export interface Panel {
  element: RefObject<HTMLElement | null>
  /** Null: shown where there is room, as the style sheet knows. */
  shown: boolean | null
  toggle: () => void
  /** Shows it and moves the keyboard focus into it. */
  enter: () => void
  close: () => void
  /** It lies over the grid instead of beside it. */
  covers: boolean
}

/** The side panel: there by itself on wide screens, on request on others. */
export function usePanel(): Panel {
  const element = useRef<HTMLElement>(null)
  const wide = useMedia(WIDE)
  const [chosen, setChosen] = useState<boolean | null>(null)
  const shown = chosen ?? wide
  return {
    element,
    shown,
    covers: wide === false,
    toggle: () => setChosen(!shown),
    enter: () => {
      flushSync(() => setChosen(true))
      element.current?.focus()
    },
    close: () => setChosen(false),
  }
}
