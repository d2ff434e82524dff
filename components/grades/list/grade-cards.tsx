import { ChevronRight } from 'lucide-react'
import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import { gradeHref } from '@/components/grades/grade-links'
import { GradeStandingBadge } from '@/components/grades/standing-badge'
import { shownStanding } from '@/components/grades/standing-of'
import type { GradeListView } from '@/lib/grades/views'

/** The round on a phone: the whole card is the way to the union's grade, where it is said. */
export function GradeCards({ federation, list }: { federation: string; list: GradeListView }) {
  const t = useTranslations('grades')
  return (
    <ul
      aria-label={t('list.caption', { year: String(list.year), unit: list.unit.name })}
      className="divide-line divide-y"
    >
      {list.rows.map((row) => {
        const grade = row.decidedGrade ?? row.verifiedGrade ?? row.selfGrade
        return (
          <li key={row.unit.code}>
            <Link
              href={gradeHref(federation, row.unit.code, list.year)}
              className="hover:bg-surface-hover focus-inset flex min-h-16 items-center gap-3 px-4 py-2.5"
            >
              <span className="flex min-w-0 flex-1 flex-col items-start gap-1">
                <span className="font-strong wrap-anywhere">{row.unit.name}</span>
                <span className="flex flex-wrap items-center gap-2">
                  <GradeStandingBadge standing={shownStanding(row)} />
                  {grade ? <span className="text-table">{t(`grade.${grade}`)}</span> : null}
                </span>
                <span className="text-ink-soft text-sm">{t(`sector.${row.sector}`)}</span>
              </span>
              <ChevronRight aria-hidden className="text-ink-faint size-4 shrink-0" />
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
