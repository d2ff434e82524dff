import { useTranslations } from 'next-intl'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import { isOpenStage, type FoundingStage } from '@/lib/employers/rules/founding-stage'

/** Where a case stands. */
export function StageBadge({ stage }: { stage: FoundingStage }) {
  const t = useTranslations('founding.stage')
  return <Badge tone={toneOf(stage)}>{t(stage)}</Badge>
}

function toneOf(stage: FoundingStage): BadgeTone {
  if (stage === 'recognised') return 'success'
  if (stage === 'dossier') return 'primary'
  return isOpenStage(stage) ? 'neutral' : 'warning'
}
