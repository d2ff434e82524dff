import type { BadgeTone } from '@/components/ui/badge'
import type { AlertKind } from '@/lib/alerts/views'

/** Red for what somebody waits for, gold for nothing here: what is passed is said in green. */
export const alertTones: Record<AlertKind, BadgeTone> = {
  late: 'danger',
  returned: 'danger',
  waiting: 'primary',
  lapsing: 'warning',
  weak: 'warning',
  behind: 'danger',
  handed: 'primary',
  passed: 'success',
}
