import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { classNames } from '@/components/ui/class-names'
import { openFoundingStages, stageRank, type OpenFoundingStage } from '@/lib/employers/rules/founding-stage'

/** The steps to a union: those passed, the present one, those to come. */
export function StageWay({ stage }: { stage: OpenFoundingStage }) {
  const t = useTranslations('founding')
  return (
    <ol aria-label={t('case.way')} className="flex flex-wrap gap-x-1 gap-y-2 print:hidden">
      {openFoundingStages.map((step) => {
        const passed = stageRank(step) < stageRank(stage)
        const here = step === stage
        return (
          <li
            key={step}
            aria-current={here ? 'step' : undefined}
            className={classNames(
              'text-table inline-flex items-center gap-1.5 rounded-md border px-2.5 py-1',
              here
                ? 'border-primary bg-primary-soft text-primary font-strong'
                : passed
                  ? 'border-line text-ink'
                  : 'border-line text-ink-soft border-dashed',
            )}
          >
            {passed ? <Check aria-hidden className="text-success size-4" /> : null}
            {t(`stage.${step}`)}
            {here || passed ? (
              <span className="sr-only">({t(here ? 'case.here' : 'case.passed')})</span>
            ) : null}
          </li>
        )
      })}
    </ol>
  )
}
