import { useSyncExternalStore } from 'react'

/** False in the page as the server sent it, true once its scripts run. */
export function useHydrated(): boolean {
  return useSyncExternalStore(nothingToWatch, here, onTheServer)
}

const nothingToWatch = () => () => undefined
const here = () => true
const onTheServer = () => false
