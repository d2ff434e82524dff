import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import type { CaseStepView } from '@/lib/employers/founding/views'
import { formatDate, formatInstant } from '@/lib/format/dates'

/** What happened on the way, the latest first. */
export function CaseHistory({ steps }: { steps: readonly CaseStepView[] }) {
  const t = useTranslations('founding')
  return (
    <Card title={t('case.history')}>
      <ol className="border-line ml-1.5 flex flex-col gap-4 border-l pl-4">
        {steps.map((step) => (
          <li key={step.id} className="text-table relative">
            <span
              aria-hidden
              className="bg-primary border-primary absolute top-1.5 -left-[1.3rem] size-2.5 rounded-full border-2"
            />
            <p className="flex flex-wrap items-center gap-x-2">
              <span className="font-strong">
                {step.fromStage === null
                  ? t(`stage.${step.toStage}`)
                  : t('case.from_to', {
                      from: t(`stage.${step.fromStage}`),
                      to: t(`stage.${step.toStage}`),
                    })}
              </span>
              <span className="text-ink-soft tabular-nums">{formatDate(step.happenedOn)}</span>
            </p>
            {step.note ? <p className="text-sm wrap-anywhere">{step.note}</p> : null}
            <p className="text-ink-faint text-sm tabular-nums">
              {t('case.recorded', { by: step.by, time: formatInstant(new Date(step.recordedAt)) })}
            </p>
          </li>
        ))}
      </ol>
    </Card>
  )
}
