import type { ReactNode } from 'react'

/** A key of the keyboard. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="border-line bg-surface text-ink-faint inline-flex h-5 min-w-5 items-center justify-center rounded-sm border px-1 font-sans text-xs">
      {children}
    </kbd>
  )
}
