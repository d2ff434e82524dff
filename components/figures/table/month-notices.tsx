'use client'

import { useLocale, useTranslations } from 'next-intl'
import { reportHref } from '@/components/figures/figure-links'
import type { RowState } from '@/components/figures/board/row-filter'
import { ReturnNotice } from '@/components/figures/table/return-notice'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import type { EntryGridView, GridRow } from '@/lib/figures/views'
import { formatInstant } from '@/lib/format/dates'
import { monthLabel } from '@/lib/format/month-label'

/** More than this are told of by their number. */
const mostNamed = 1

interface MonthNoticesProps {
  view: EntryGridView
  onFilter: (state: RowState) => void
}

/** Where the month stands beside the ordinary: closed, sent back, open again for a correction. */
export function MonthNotices({ view, onFilter }: MonthNoticesProps) {
  const t = useTranslations('figures.notices')
  const locale = useLocale()
  const returned = view.rows.filter(({ state }) => state === 'returned')
  const correcting = view.rows.filter(({ state, editable }) => state === 'correcting' && editable)
  const [only] = view.rows.length === 1 ? view.rows : []
  return (
    <>
      {view.locked && (
        <Notice
          title={t('locked_title', { month: capitalised(monthLabel(view.month, locale)) })}
          action={
            only && (
              <LinkButton size="sm" href={reportHref(view.federation, only.code, view.month)}>
                {t('locked_link')}
              </LinkButton>
            )
          }
        >
          {t('locked_text')}
        </Notice>
      )}
      {returned.length > mostNamed ? (
        <Many
          text={t('returned_many', { count: returned.length })}
          act={t('returned_show')}
          tone="danger"
          onShow={() => onFilter('returned')}
        />
      ) : (
        returned.map((row) => <ReturnNotice key={row.unitId} row={row} />)
      )}
      {correcting.length > mostNamed ? (
        <Many
          text={t('correcting_many', { count: correcting.length })}
          act={t('returned_show')}
          tone="warning"
          onShow={() => onFilter('correcting')}
        />
      ) : (
        correcting.map((row) => <CorrectionNotice key={row.unitId} row={row} />)
      )}
    </>
  )
}

function Many(props: { text: string; act: string; tone: 'danger' | 'warning'; onShow: () => void }) {
  return (
    <Notice
      tone={props.tone}
      action={
        <Button size="sm" onClick={props.onShow}>
          {props.act}
        </Button>
      }
    >
      {props.text}
    </Notice>
  )
}

/** A correction that runs, and until when. */
export function CorrectionNotice({ row }: { row: GridRow }) {
  const t = useTranslations('figures.rows')
  const until = row.correctionUntil === null ? '' : formatInstant(new Date(row.correctionUntil))
  return (
    <Notice tone="warning" title={t('correction_title', { unit: row.name, until })}>
      {t('correction_text')}
    </Notice>
  )
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}
