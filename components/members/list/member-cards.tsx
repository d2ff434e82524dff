'use client'

import { ChevronRight } from 'lucide-react'
import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import { shownBirth } from '@/components/members/list/row-text'
import { memberHref } from '@/components/members/member-links'
import { StatusBadge } from '@/components/members/status-badge'
import { Badge } from '@/components/ui/badge'
import type { MemberRowView } from '@/lib/members/member-list-views'

type MemberCardsProps = {
  federation: string
  label: string
  rows: readonly MemberRowView[]
  /** Members of several unions: each card says of which. */
  showUnit: boolean
}

/** The list on a phone: the whole card is the way to the record. */
export function MemberCards({ federation, label, rows, showUnit }: MemberCardsProps) {
  const t = useTranslations('members')
  return (
    <ul aria-label={label} className="divide-line divide-y">
      {rows.map((row) => (
        <li key={row.id}>
          <Link
            href={memberHref(federation, row.id)}
            className="hover:bg-surface-hover focus-inset flex min-h-16 items-center gap-3 px-4 py-2.5"
          >
            <span className="min-w-0 flex-1">
              <span className="font-strong block wrap-anywhere">{row.name}</span>
              <span className="text-ink-soft block text-sm tabular-nums">
                {[shownBirth(row.birth), row.sex && t(`sex.${row.sex}`), row.phone, row.cardNumber]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              <span className="text-ink-soft block text-sm wrap-anywhere">
                {showUnit ? row.unit.name : row.subUnit?.name}
              </span>
            </span>
            <span className="flex shrink-0 flex-col items-end gap-1">
              {row.status === 'active' ? null : <StatusBadge status={row.status} />}
              {row.complete ? null : <Badge tone="warning">{t('list.lacking')}</Badge>}
            </span>
            <ChevronRight aria-hidden className="text-ink-faint size-4 shrink-0" />
          </Link>
        </li>
      ))}
    </ul>
  )
}
