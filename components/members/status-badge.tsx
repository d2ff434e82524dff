import { useTranslations } from 'next-intl'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import type { MemberStatus } from '@/lib/members/rules/member-status'

const tones: Partial<Record<MemberStatus, BadgeTone>> = {
  pending: 'primary',
  active: 'success',
  suspended: 'warning',
  transferring: 'primary',
  struck_off: 'danger',
  expelled: 'danger',
}

/** Where a member stands, in a word; the colour only repeats it. */
export function StatusBadge({ status }: { status: MemberStatus }) {
  const t = useTranslations('members.status')
  return <Badge tone={tones[status] ?? 'neutral'}>{t(status)}</Badge>
}
