import { useTranslations } from 'next-intl'
import { CaseDecision } from '@/components/founding/case-decision'
import { CaseFacts } from '@/components/founding/case-facts'
import { CaseHistory } from '@/components/founding/case-history'
import { CaseNext } from '@/components/founding/case-next'
import { foundingHref } from '@/components/founding/founding-links'
import { StageBadge } from '@/components/founding/stage-badge'
import { StageWay } from '@/components/founding/stage-way'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import type { FoundingCaseView } from '@/lib/employers/founding/views'
import { isOpenStage } from '@/lib/employers/rules/founding-stage'
import { formatDate } from '@/lib/format/dates'

type CasePageProps = { federation: string; view: FoundingCaseView }

/** One employer's way to a union: where it stands, what is next, who was met, what happened. */
export function CasePage({ federation, view }: CasePageProps) {
  const t = useTranslations('founding')
  const { employer, stage, beganOn, stageOn, standing } = view
  return (
    <div className="flex max-w-5xl flex-col gap-4">
      <header className="flex flex-col gap-1">
        <Breadcrumb
          label={t('way')}
          crumbs={[{ label: t('title'), href: foundingHref(federation, 'board') }, { label: employer.name }]}
        />
        <h1 className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xl wrap-anywhere">
          {employer.name} <StageBadge stage={stage} />
        </h1>
        <p className="text-ink-soft text-table tabular-nums">
          {t('case.began', { date: formatDate(beganOn), days: standing.age })}
          {isOpenStage(stage) ? ` · ${t('case.since', { date: formatDate(stageOn) })}` : null}
        </p>
      </header>
      {isOpenStage(stage) ? <StageWay stage={stage} /> : null}
      <CaseDecision federation={federation} view={view} />
      <div className="grid items-start gap-4 md:grid-cols-2">
        <div className="flex flex-col gap-4">
          {isOpenStage(stage) ? <CaseNext federation={federation} view={view} /> : null}
          <CaseFacts federation={federation} view={view} />
        </div>
        <CaseHistory steps={view.steps} />
      </div>
    </div>
  )
}
