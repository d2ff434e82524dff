'use client'

import { Copy, Printer } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PrintSheet } from '@/components/member-moves/print-sheet'
import { Button } from '@/components/ui/button'
import { formatDate } from '@/lib/format/dates'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

type TransferCodeProps = {
  code: string
  deadline: CalendarDate
  member: { name: string; unitName?: string }
}

/** The one time a code is seen: large enough to read out, to copy, and as a slip to hand over. */
export function TransferCode({ code, deadline, member }: TransferCodeProps) {
  const t = useTranslations('moves.code')
  const [said, setSaid] = useState<'copied' | 'copy_failed' | null>(null)

  function copy() {
    navigator.clipboard.writeText(code).then(
      () => setSaid('copied'),
      () => setSaid('copy_failed'),
    )
  }

  return (
    <div className="flex flex-col gap-4">
      <p className="bg-surface-sunken rounded-lg px-4 py-5 text-center font-mono text-xl tracking-wider wrap-anywhere select-all">
        {code}
      </p>
      <p className="text-table text-ink-soft">{t('valid', { date: formatDate(deadline) })}</p>
      <div className="flex flex-wrap items-center gap-2">
        <Button icon={<Copy aria-hidden className="size-4" />} onClick={copy}>
          {t('copy')}
        </Button>
        <Button icon={<Printer aria-hidden className="size-4" />} onClick={() => window.print()}>
          {t('print')}
        </Button>
        <p role="status" className="text-table text-ink-soft">
          {said ? t(said) : ''}
        </p>
      </div>
      <PrintSheet>
        <h1>{t('slip_title')}</h1>
        <dl className="mt-6 grid grid-cols-[8rem_1fr] gap-y-3">
          <dt>{t('slip_member')}</dt>
          <dd className="font-strong">{member.name}</dd>
          {member.unitName ? (
            <>
              <dt>{t('slip_from')}</dt>
              <dd>{member.unitName}</dd>
            </>
          ) : null}
          <dt>{t('slip_code')}</dt>
          <dd className="font-mono text-xl">{code}</dd>
          <dt>{t('slip_deadline')}</dt>
          <dd>{formatDate(deadline)}</dd>
        </dl>
        <p className="mt-6">{t('slip_how')}</p>
      </PrintSheet>
    </div>
  )
}
