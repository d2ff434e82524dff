import { useRouter } from 'next/navigation'
import { startTransition, useEffect } from 'react'

const EVERY_MS = 60_000

/** Asks for the page's figures again each minute while somebody can see them; focus and place stay as they are. */
export function useQuietRefresh(): void {
  const router = useRouter()
  useEffect(() => {
    const timer = window.setInterval(() => {
      if (document.visibilityState === 'visible' && navigator.onLine) startTransition(() => router.refresh())
    }, EVERY_MS)
    return () => window.clearInterval(timer)
  }, [router])
}
