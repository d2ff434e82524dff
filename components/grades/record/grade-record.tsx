import { useTranslations } from 'next-intl'
import { gradeHref, gradesHref } from '@/components/grades/grade-links'
import { GradeActs } from '@/components/grades/record/grade-acts'
import { GradeSteps } from '@/components/grades/record/grade-steps'
import { GradeStandingBadge } from '@/components/grades/standing-badge'
import { shownStanding } from '@/components/grades/standing-of'
import { FactList } from '@/components/members/record/fact-list'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { SegmentedLinks } from '@/components/ui/segmented-links'
import { formatDate } from '@/lib/format/dates'
import type { GradeView } from '@/lib/grades/views'

type GradeRecordProps = { federation: string; view: GradeView }

/** A union's grade of a year: where it stands, who said what, and what can be said now. */
export function GradeRecord({ federation, view }: GradeRecordProps) {
  const t = useTranslations('grades')
  const { unit, year, standing, due } = view
  const title = t('record.title', { year: String(year) })
  const grade = (value: typeof standing.selfGrade) => (value ? t(`grade.${value}`) : null)
  const years = [...new Set([year, ...view.years])].sort((a, b) => b - a)
  return (
    <div className="flex flex-col gap-4">
      <header className="flex flex-col gap-1">
        <Breadcrumb
          label={t('way')}
          crumbs={[
            { label: t('title'), href: gradesHref(federation, { unit: view.parent ?? unit, year }) },
            { label: unit.name },
          ]}
        />
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <div className="min-w-0 flex-1 basis-72">
            <h1 className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xl">
              {title}
              <GradeStandingBadge standing={shownStanding({ ...standing, due })} />
            </h1>
            <p className="text-ink-soft">{unit.name}</p>
          </div>
          <div className="-mx-1 max-w-full overflow-x-auto p-1 print:hidden">
            <SegmentedLinks
              label={t('years')}
              links={years.map((other) => ({
                href: gradeHref(federation, unit.code, other),
                label: String(other),
                current: other === year,
              }))}
            />
          </div>
        </div>
      </header>
      {due ? null : (
        <Notice title={t('record.not_due_title', { year: String(year) })}>
          {t('record.not_due_text', { day: formatDate(view.from) })}
        </Notice>
      )}
      {standing.returned && standing.note ? (
        <Notice tone="warning" title={t('record.returned_title')}>
          {standing.note}
        </Notice>
      ) : null}
      <GradeActs federation={federation} view={view} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-4">
          <Card title={t('record.result')}>
            <FactList
              facts={[
                { label: t('record.self'), value: grade(standing.selfGrade) },
                { label: t('record.verified'), value: grade(standing.verifiedGrade) },
                { label: t('record.decided'), value: grade(standing.decidedGrade) },
                {
                  label: t('record.decision'),
                  value: standing.decisionNumber
                    ? t('record.decision_of', {
                        number: standing.decisionNumber,
                        day: formatDate(standing.decidedOn),
                      })
                    : null,
                },
                { label: t('record.sector'), value: t(`sector.${view.sector}`) },
              ]}
            />
          </Card>
          <Card title={t('record.others')}>
            {view.others.length === 0 ? (
              <p className="text-ink-soft text-table">{t('record.no_others')}</p>
            ) : (
              <FactList
                facts={view.others.map((other) => ({
                  label: String(other.year),
                  value: t(`grade.${other.grade}`),
                }))}
              />
            )}
          </Card>
        </div>
        <GradeSteps view={view} />
      </div>
    </div>
  )
}
