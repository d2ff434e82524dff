'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { RecogniseDialog } from '@/components/founding/recognise-dialog'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { gridHref } from '@/components/figures/figure-links'
import { profileHref } from '@/components/units/unit-links'
import type { FoundingCaseView } from '@/lib/employers/founding/views'
import { formatDate } from '@/lib/format/dates'
import { monthLabel } from '@/lib/format/month-label'

/** The end of the way: a dossier that waits for its decision, or the union that came of it. */
export function CaseDecision({ federation, view }: { federation: string; view: FoundingCaseView }) {
  const t = useTranslations('founding')
  const locale = useLocale()
  const [deciding, setDeciding] = useState(false)
  const { recognised, recognisedUnit, proposed, lacking, unit } = view
  if (recognised && recognisedUnit)
    return (
      <Notice tone="success" title={t('case.recognised')}>
        <p>{t('case.recognised_text', { name: recognisedUnit.name, date: formatDate(recognised.on) })}</p>
        <div className="flex flex-wrap gap-2 pt-2">
          <LinkButton size="sm" href={profileHref(federation, recognisedUnit.code)}>
            {t('case.see_unit')}
          </LinkButton>
          <LinkButton size="sm" href={gridHref(federation, unit.code, recognised.month)}>
            {t('case.see_figures', { month: monthLabel(recognised.month, locale) })}
          </LinkButton>
        </div>
      </Notice>
    )
  if (!proposed) return null
  const missing = lacking.flatMap(({ code, params }) =>
    code === 'committee_small' || code === 'applications_few' ? [t(`case.lacking_${code}`, params)] : [],
  )
  return (
    <>
      <Notice tone={missing.length > 0 ? 'warning' : 'info'}>
        <p>{missing.length > 0 ? missing.join(' ') : t('case.ready')}</p>
        {missing.length > 0 ? null : (
          <Button tone="primary" size="sm" className="mt-2" onClick={() => setDeciding(true)}>
            {t('act.recognise')}
          </Button>
        )}
      </Notice>
      {deciding ? (
        <RecogniseDialog
          federation={federation}
          view={view}
          proposed={proposed}
          onClose={() => setDeciding(false)}
        />
      ) : null}
    </>
  )
}
