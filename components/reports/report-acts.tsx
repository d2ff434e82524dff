'use client'

import { CircleCheck, CornerUpLeft, PencilLine, Printer, Send } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { ReportDialogs, type ReportAsking } from '@/components/reports/report-dialogs'
import { formHref } from '@/components/reports/report-links'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { monthLabel } from '@/lib/format/month-label'
import type { ReportView } from '@/lib/figures/report-views'

const icon = 'size-4'

/** What this user may do with the report now; nothing is shown that would be refused. */
export function ReportActs({ view }: { view: ReportView }) {
  const t = useTranslations('reports.act')
  const month = monthLabel(view.month, useLocale())
  const [asking, setAsking] = useState<ReportAsking | null>(null)
  const { may } = view
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      {may.decideCorrection ? (
        <>
          <Button tone="primary" onClick={() => setAsking('grant')}>
            {t('grant')}
          </Button>
          <Button onClick={() => setAsking('refuse')}>{t('refuse')}</Button>
        </>
      ) : null}
      {may.approve ? (
        <Button
          tone="primary"
          icon={<CircleCheck aria-hidden className={icon} />}
          onClick={() => setAsking('approve')}
        >
          {t('approve_one')}
        </Button>
      ) : null}
      {may.return ? (
        <Button icon={<CornerUpLeft aria-hidden className={icon} />} onClick={() => setAsking('return')}>
          {t('return_one')}
        </Button>
      ) : null}
      {may.submit ? (
        <Button
          tone="primary"
          icon={<Send aria-hidden className={icon} />}
          disabled={!view.missing?.ready}
          onClick={() => setAsking('submit')}
        >
          {t('submit_one', { month })}
        </Button>
      ) : null}
      {may.requestCorrection ? (
        <Button onClick={() => setAsking('request')}>
          {t(view.correction ? 'ask_again' : 'request_correction')}
        </Button>
      ) : null}
      <LinkButton
        href={formHref(view.federation, view.unit.code, view.month)}
        icon={may.edit ? <PencilLine aria-hidden className={icon} /> : undefined}
      >
        {t(may.edit ? 'enter' : 'view_figures')}
      </LinkButton>
      <Button tone="quiet" icon={<Printer aria-hidden className={icon} />} onClick={() => window.print()}>
        {t('print')}
      </Button>
      {asking ? <ReportDialogs view={view} asking={asking} onClose={() => setAsking(null)} /> : null}
    </div>
  )
}
