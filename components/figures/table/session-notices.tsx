'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { gridHref } from '@/components/figures/figure-links'
import type { EntrySession } from '@/components/figures/session/entry-session'
import type { LeftGrid } from '@/components/figures/session/journal-store'
import { useSessionStatus } from '@/components/figures/session/use-entry-session'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import type { EntryGridView } from '@/lib/figures/views'
import { monthLabel } from '@/lib/format/month-label'

/** What keeps figures from being saved, and what to do; nothing while all goes well. */
export function SessionNotices({ session, view }: { session: EntrySession; view: EntryGridView }) {
  const t = useTranslations('figures.notices')
  const { health, message, journalKept, pending } = useSessionStatus(session)
  useLeaveGuard(!journalKept && pending > 0)
  return (
    <>
      {health === 'signed_out' && (
        <Notice
          tone="danger"
          live="alert"
          title={t('signed_out_title')}
          action={
            <div className="flex flex-wrap gap-2">
              <a
                href={signInHref()}
                target="_blank"
                rel="noopener"
                className="text-primary text-table py-1 underline underline-offset-2"
              >
                {t('signed_out_link')}
              </a>
              <Button size="sm" onClick={() => session.retryNow()}>
                {t('retry')}
              </Button>
            </div>
          }
        >
          {t('signed_out_text')}
        </Notice>
      )}
      {health === 'failing' && (
        <Notice
          tone="danger"
          live="alert"
          title={t('failing_title')}
          action={
            <Button size="sm" onClick={() => session.retryNow()}>
              {t('retry')}
            </Button>
          }
        >
          {t('failing_text', { message: message ?? '' })}
        </Notice>
      )}
      {!journalKept && (
        <Notice tone="warning" live="alert" title={t('journal_title')}>
          {t('journal_text')}
        </Notice>
      )}
      <LeftElsewhere session={session} view={view} />
    </>
  )
}

/** Other grids on this machine that were left before everything was sent. */
function LeftElsewhere({ session, view }: { session: EntrySession; view: EntryGridView }) {
  const t = useTranslations('figures.notices')
  const locale = useLocale()
  const [grids, setGrids] = useState<readonly LeftGrid[]>([])
  useEffect(() => {
    let here = true
    void session.leftElsewhere().then((left) => {
      if (here) setGrids(left)
    })
    return () => {
      here = false
    }
  }, [session])
  if (grids.length === 0) return null
  const nameOf = (unit: string) => [view.unit, ...view.rows].find(({ code }) => code === unit)?.name ?? unit
  return (
    <Notice tone="warning" title={t('left_title')}>
      <ul>
        {grids.map(({ unit, month, cells }) => (
          <li key={`${unit} ${month}`} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-0.5">
            {t('left_item', { month: monthLabel(month, locale), unit: nameOf(unit), cells })}
            <LinkButton size="sm" href={gridHref(view.federation, unit, month)}>
              {t('left_open')}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** Asks before the page goes, only where closing it would lose what was typed. */
function useLeaveGuard(active: boolean): void {
  useEffect(() => {
    if (!active) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [active])
}

function signInHref(): string {
  const here = window.location.pathname + window.location.search
  return `/sign-in?next=${encodeURIComponent(here)}`
}
