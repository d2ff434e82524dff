'use client'

import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import type { GridRow } from '@/lib/figures/views'

/** Why a unit's month came back; nothing for any other month. */
export function ReturnNotice({ row }: { row: GridRow }) {
  const t = useTranslations('figures.rows')
  if (row.state !== 'returned') return null
  return (
    <Notice tone="danger" title={t('returned_title', { unit: row.name })}>
      {row.returnReason}
    </Notice>
  )
}
