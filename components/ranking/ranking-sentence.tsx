import { useLocale, useTranslations } from 'next-intl'
import { actualText } from '@/lib/format/figure-text'
import { RANKING_GROUPS } from '@/lib/reports/rules/ranking-groups'
import type { RankingView } from '@/lib/reports/views'

/**
 * "Đoàn viên kết nạp mới: 3 đơn vị đã hoàn thành kế hoạch, 9 đạt từ 50%, 5 chậm."; where nobody has a plan, who did
 * most: "Đoàn viên kết nạp mới: 9 đơn vị, cao nhất là LĐLĐ thành phố Phổ Yên với 2.047."
 */
export function RankingSentence({ view: { ranking, decimals } }: { view: RankingView }) {
  const t = useTranslations('ranking.sentence')
  const locale = useLocale()
  const first = ranking?.units[0]
  if (!ranking || !first) return t('nothing')
  const { name: indicator, kind } = ranking.total
  if (!ranking.byPlan) {
    const count = ranking.units.length
    if (first.result.actual === null) return t('no_figures', { indicator, count })
    const value = actualText(kind, first.result.actual, { locale, decimals })
    return t('by_actual', { indicator, count, name: first.name, value })
  }
  const clauses = RANKING_GROUPS.filter((group) => ranking.groups[group] > 0).map((group, at) => {
    const count = ranking.groups[group]
    return at === 0 ? t(`first.${group}`, { count }) : t(group, { count })
  })
  return t('whole', { indicator, groups: clauses.join(', ') })
}
