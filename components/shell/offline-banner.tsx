'use client'

import { WifiOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'

/** Says that the network is gone, and that nothing entered is lost. The place is always there to be read out. */
export function OfflineBanner() {
  const t = useTranslations('shell')
  const online = useOnline()
  return (
    <div role="status">
      {online ? null : (
        <p className="bg-ink text-surface-raised flex items-start gap-2 px-4 py-1.5 text-sm md:px-6">
          <WifiOff aria-hidden className="mt-0.5 size-4 shrink-0" />
          {t('offline')}
        </p>
      )}
    </div>
  )
}

/** Whether the browser believes it has a network; the server and the first paint take it for granted. */
export function useOnline(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  )
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
  }
}
