import { useLocale, useTranslations } from 'next-intl'
import { formatInteger } from '@/lib/format/numbers'
import type { ImportCountsView } from '@/lib/members/imports/views'

/** The counts in large figures: what will be written, and what will not. */
export function OutcomeFigures({ counts }: { counts: ImportCountsView }) {
  const t = useTranslations('imports.outcome')
  const locale = useLocale()
  const shown = (['new', 'changed', 'unchanged', 'duplicate', 'wrong', 'skipped'] as const).filter(
    (outcome) => outcome !== 'skipped' || counts.skipped > 0,
  )
  return (
    <dl className="mt-3 grid grid-cols-3 gap-x-6 gap-y-3 sm:flex sm:flex-wrap sm:gap-x-10">
      {shown.map((outcome) => (
        <div key={outcome} className="flex flex-col-reverse">
          <dt className="text-ink-soft text-sm">{t(outcome)}</dt>
          <dd
            className={
              counts[outcome] > 0 && attention[outcome]
                ? `text-figure tabular-nums ${attention[outcome]}`
                : 'text-figure tabular-nums'
            }
          >
            {formatInteger(counts[outcome], locale)}
          </dd>
        </div>
      ))}
    </dl>
  )
}

const attention: Partial<Record<keyof ImportCountsView, string>> = {
  duplicate: 'text-warning',
  wrong: 'text-danger',
}
