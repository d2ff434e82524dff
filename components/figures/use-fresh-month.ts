import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Away for longer than this, a month may look otherwise: returned, closed, changed by somebody else. */
const STALE_AFTER_MS = 60_000

/** Reads the month again when the user comes back to the page after a while; what is typed stays. */
export function useFreshMonth(): void {
  const router = useRouter()
  useEffect(() => {
    let leftAt: number | null = null
    const look = () => {
      if (document.visibilityState === 'hidden') leftAt = Date.now()
      else if (leftAt !== null && Date.now() - leftAt > STALE_AFTER_MS) router.refresh()
    }
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [router])
}
