import { useCallback, useSyncExternalStore } from 'react'

/** A phone's width, below which the month is a list of forms. */
export const NARROW = '(max-width: 47.99rem)'
/** Room for the grid and the story of a cell side by side. */
export const WIDE = '(min-width: 80rem)'

/** Whether a media query holds; null on the server and in the first paint, which style sheets must cover. */
export function useMedia(query: string): boolean | null {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    [query],
  )
  return useSyncExternalStore<boolean | null>(
    subscribe,
    () => window.matchMedia(query).matches,
    () => null,
  )
}
