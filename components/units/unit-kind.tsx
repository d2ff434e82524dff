import { useTranslations } from 'next-intl'
import { isUnitKind } from '@/lib/units/rules/unit-kind'
import type { UnitView } from '@/lib/units/views'

/** What a union is called in the field; for a kind of the tenant's own, its level. */
export function UnitKind({ kind, rank }: Pick<UnitView, 'kind' | 'rank'>) {
  const t = useTranslations('units')
  return isUnitKind(kind) ? t(`kind.${kind}`) : t(`rank.${rank}`)
}
