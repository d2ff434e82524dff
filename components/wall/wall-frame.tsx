'use client'

import { Maximize, Minimize } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { CopyLink } from '@/components/ui/copy-link'
import { useFullScreen } from '@/components/wall/use-full-screen'
import { useQuietRefresh } from '@/components/wall/use-quiet-refresh'

/** Holds the board to the height of the screen, lets it have all of it, and keeps it up to date by itself. */
export function WallFrame({ readAt, children }: { readAt: string; children: ReactNode }) {
  const t = useTranslations('wall')
  const frame = useRef<HTMLElement>(null)
  const { full, offered, toggle } = useFullScreen(frame)
  useQuietRefresh()
  return (
    <section
      ref={frame}
      aria-label={t('title')}
      className="bg-surface flex flex-col gap-2 lg:h-[calc(100dvh-12.5rem)] lg:min-h-128 print:h-auto [&:fullscreen]:h-dvh [&:fullscreen]:gap-4 [&:fullscreen]:overflow-auto [&:fullscreen]:p-6"
    >
      {children}
      <footer
        data-print="none"
        className="text-ink-faint flex flex-wrap items-center justify-end gap-x-3 text-sm"
      >
        <span>{t('read_at', { time: readAt })}</span>
        {/* What it says after copying stands outside of what has the whole screen. */}
        {full ? null : <CopyLink />}
        {offered ? (
          <Button
            size="sm"
            tone="quiet"
            icon={
              full ? <Minimize aria-hidden className="size-4" /> : <Maximize aria-hidden className="size-4" />
            }
            onClick={() => void toggle()}
          >
            {t(full ? 'leave_full_screen' : 'full_screen')}
          </Button>
        ) : null}
      </footer>
    </section>
  )
}
