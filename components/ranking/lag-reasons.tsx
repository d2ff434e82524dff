import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import { reasonLink } from '@/components/ranking/reason-link'
import { useReasonText } from '@/components/ranking/use-reason-text'
import type { Print } from '@/lib/format/figure-text'
import type { RankedUnit } from '@/lib/reports/rules/compose-ranking'
import type { RankingView } from '@/lib/reports/views'

type LagReasonsProps = {
  unit: RankedUnit
  ranking: NonNullable<RankingView['ranking']>
  view: RankingView
  print: Print
}

/** Why a unit is behind, each reason with its figures and where to look at them. */
export function LagReasons({ unit, ranking, view, print }: LagReasonsProps) {
  const t = useTranslations('ranking')
  const textOf = useReasonText(ranking.total.kind, print)
  return (
    <ul
      aria-label={t('why', { name: unit.name })}
      className="text-ink-soft flex flex-wrap gap-x-5 gap-y-0.5 pt-0.5 pl-10 text-sm max-sm:flex-col lg:pl-[8.25rem]"
    >
      {unit.reasons.map((reason) => {
        const href = reasonLink(reason, unit, ranking.total.code, view)
        return (
          <li key={reason.kind} className="before:text-ink-faint before:content-['·_']">
            {href === null ? (
              textOf(reason)
            ) : (
              <Link
                href={href}
                className="hover:text-primary decoration-line-strong underline underline-offset-3 print:no-underline"
              >
                {textOf(reason)}
              </Link>
            )}
          </li>
        )
      })}
    </ul>
  )
}
