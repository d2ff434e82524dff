import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ListColumn } from '@/components/members/list/list-columns'
import { StatusBadge } from '@/components/members/status-badge'
import { Badge } from '@/components/ui/badge'
import { formatDate } from '@/lib/format/dates'
import type { MemberRowView } from '@/lib/members/member-list-views'
import { isCalendarDate } from '@/lib/periods/rules/calendar-date'

/** A day, or a year alone where no more is known or shown. */
export function shownBirth(birth: string | null): string {
  return isCalendarDate(birth) ? formatDate(birth) : (birth ?? '')
}

/** What a cell of the list holds; nothing known is empty. */
export function CellText({ row, column }: { row: MemberRowView; column: ListColumn }): ReactNode {
  const t = useTranslations('members')
  switch (column) {
    case 'unit':
      return row.unit.name
    case 'birth':
      return shownBirth(row.birth)
    case 'age':
      return row.age ?? ''
    case 'sex':
      return row.sex ? t(`sex.${row.sex}`) : ''
    case 'phone':
    case 'cardNumber':
    case 'identity':
    case 'jobTitle':
    case 'email':
    case 'address':
      return row[column] ?? ''
    case 'subUnit':
      return row.subUnit?.name ?? ''
    case 'joinedOn':
      return formatDate(row.joinedOn)
    case 'contract':
      return row.contract ? t(`contract.${row.contract}`) : ''
    case 'education':
      return row.education ? t(`education.${row.education}`) : ''
    case 'complete':
      return row.complete ? (
        <span className="text-ink-soft">{t('list.complete')}</span>
      ) : (
        <Badge tone="warning">{t('list.lacking')}</Badge>
      )
    case 'status':
      // What most are needs no mark.
      return row.status === 'active' ? t('status.active') : <StatusBadge status={row.status} />
  }
}
