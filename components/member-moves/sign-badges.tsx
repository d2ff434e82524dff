import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'

const signs = ['identity', 'card', 'name_birth', 'name_year', 'phone_name', 'phone', 'name'] as const

/** What speaks for one person, in a word each. */
export function SignBadges({ signs: found }: { signs: readonly string[] }) {
  const t = useTranslations('moves.sign')
  return found.map((sign) => (
    <Badge key={sign} tone={sign === 'identity' || sign === 'card' ? 'warning' : 'neutral'}>
      {t(signs.find((known) => known === sign) ?? 'other')}
    </Badge>
  ))
}
