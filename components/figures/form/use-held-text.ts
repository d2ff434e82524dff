import { useEffect, useRef, useState } from 'react'

export interface HeldText {
  /** What is being typed; null while nothing is. */
  draft: string | null
  change: (text: string) => void
  /** The field is left: hands the text over. */
  leave: () => void
}

/**
 * The text of a field while it is being typed. It is handed over on leaving the field, and when the field, the
 * page or the browser goes, so that nothing typed is lost.
 */
export function useHeldText(onCommit: (text: string) => void): HeldText {
  const [draft, setDraft] = useState<string | null>(null)
  const waiting = useRef<(() => void) | null>(null)

  useEffect(() => {
    const commit = () => {
      waiting.current?.()
      waiting.current = null
    }
    const keep = () => {
      if (document.visibilityState === 'hidden') commit()
    }
    document.addEventListener('visibilitychange', keep)
    window.addEventListener('pagehide', commit)
    return () => {
      document.removeEventListener('visibilitychange', keep)
      window.removeEventListener('pagehide', commit)
      commit()
    }
  }, [])

  return {
    draft,
    change: (text) => {
      setDraft(text)
      waiting.current = () => onCommit(text)
    },
    leave: () => {
      waiting.current?.()
      waiting.current = null
      setDraft(null)
    },
  }
}
