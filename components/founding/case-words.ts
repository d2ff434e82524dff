import { useLocale, useTranslations } from 'next-intl'
import { formatDate } from '@/lib/format/dates'
import { formatInteger } from '@/lib/format/numbers'
import type { CaseCardView } from '@/lib/employers/founding/views'

type Words = { place: string; due: string; late: boolean; since: string }

/** What a card says of a case, on a page about the area `here`: where and how large, when the next step is due, how long it has stood there. */
export function useCaseWords({ unit, workers, nextOn, standing }: CaseCardView, here?: string): Words {
  const t = useTranslations('founding.card')
  const locale = useLocale()
  const size = workers === null ? t('no_workers') : t('workers', { count: formatInteger(workers, locale) })
  const due =
    nextOn === null
      ? t('no_next')
      : standing.overdue
        ? t('late', { days: formatInteger(standing.late ?? 0, locale) })
        : t('due', { date: formatDate(nextOn) })
  return {
    // The area that one looks at goes without saying.
    place: unit.code === here ? size : `${size} · ${unit.name}`,
    due,
    late: standing.overdue,
    since: t('at_stage', { days: formatInteger(standing.atStage, locale) }),
  }
}
