import { useTranslations } from 'next-intl'
import { RANKING_GROUPS } from '@/lib/reports/rules/ranking-groups'
import type { RankingView } from '@/lib/reports/views'

/** "Đoàn viên kết nạp mới: 3 đơn vị đã hoàn thành, 5 đạt từ 50%, 4 chậm." */
export function RankingSentence({ view: { ranking } }: { view: Pick<RankingView, 'ranking'> }) {
  const t = useTranslations('ranking.sentence')
  if (!ranking || ranking.units.length === 0) return t('nothing')
  const parts = RANKING_GROUPS.filter((group) => ranking.groups[group] > 0)
  const clauses = parts.map((group, at) =>
    at === 0
      ? t(`first.${group}`, { count: ranking.groups[group] })
      : t(group, { count: ranking.groups[group] }),
  )
  return t('whole', { indicator: ranking.total.name, groups: clauses.join(', ') })
}
