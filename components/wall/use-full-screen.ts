import { useCallback, useSyncExternalStore, type RefObject } from 'react'

/** Whether an element has the whole screen, and the way there and back where the browser offers one. */
export function useFullScreen(element: RefObject<HTMLElement | null>): {
  full: boolean
  offered: boolean
  toggle: () => Promise<void>
} {
  const full = useSyncExternalStore(onChange, () => document.fullscreenElement !== null, never)
  const offered = useSyncExternalStore(onChange, () => document.fullscreenEnabled, never)
  const toggle = useCallback(async () => {
    if (document.fullscreenElement) await document.exitFullscreen()
    else await element.current?.requestFullscreen()
  }, [element])
  return { full, offered, toggle }
}

function onChange(notify: () => void): () => void {
  document.addEventListener('fullscreenchange', notify)
  return () => document.removeEventListener('fullscreenchange', notify)
}

const never = () => false
