import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { importSteps, stepOf } from '@/components/member-imports/import-steps'
import { classNames } from '@/components/ui/class-names'
import type { ImportState } from '@/lib/members/imports/schemas'

/** The four steps of an import, and which one it is at; gone once it ended without going in. */
export function StepList({ state }: { state: ImportState }) {
  const t = useTranslations('imports.steps')
  const step = stepOf(state)
  if (step === null) return null
  const at = importSteps.indexOf(step)
  return (
    <ol aria-label={t('label')} className="flex flex-wrap items-center gap-x-2 gap-y-1 print:hidden">
      {importSteps.map((name, index) => {
        const done = index < at || state === 'committed'
        const current = index === at && !done
        return (
          <li
            key={name}
            aria-current={current ? 'step' : undefined}
            className="text-table flex items-center gap-2"
          >
            {index > 0 ? <span aria-hidden className="bg-line-strong h-px w-3 sm:w-8" /> : null}
            <span
              className={classNames(
                'flex size-6 shrink-0 items-center justify-center rounded-full border text-sm tabular-nums',
                done && 'border-success bg-success-soft text-success',
                current && 'border-primary bg-primary text-primary-ink font-strong',
                !done && !current && 'border-line-strong text-ink-faint',
              )}
            >
              {done ? <Check aria-hidden className="size-3.5" /> : index + 1}
            </span>
            <span
              className={classNames(current ? 'font-strong' : 'text-ink-soft', !current && 'max-sm:sr-only')}
            >
              {t(name)}
              {done ? <span className="sr-only"> ({t('done')})</span> : null}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
