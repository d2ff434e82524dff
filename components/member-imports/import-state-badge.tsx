import { useTranslations } from 'next-intl'
import { isRunning } from '@/components/member-imports/import-steps'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import { Spinner } from '@/components/ui/spinner'
import type { ImportState } from '@/lib/members/imports/schemas'

const tones: Partial<Record<ImportState, BadgeTone>> = {
  mapping: 'warning',
  ready: 'warning',
  committed: 'success',
  failed: 'danger',
}

export function ImportStateBadge({ state }: { state: ImportState }) {
  const t = useTranslations('imports.state')
  const running = isRunning(state)
  return (
    <Badge tone={running ? 'primary' : (tones[state] ?? 'neutral')} icon={running ? <Spinner /> : undefined}>
      {t(state)}
    </Badge>
  )
}
