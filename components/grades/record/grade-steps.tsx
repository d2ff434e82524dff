import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { formatInstant } from '@/lib/format/dates'
import type { GradeView } from '@/lib/grades/views'

/** Who said what, the latest first. */
export function GradeSteps({ view }: { view: GradeView }) {
  const t = useTranslations('grades')
  return (
    <Card title={t('record.story')}>
      {view.steps.length === 0 ? (
        <p className="text-ink-soft text-table">{t('record.no_steps')}</p>
      ) : (
        <ol className="border-line ml-1.5 flex flex-col gap-4 border-l pl-4">
          {view.steps.map(({ kind, grade, note, by, at }) => (
            <li key={`${kind} ${at}`} className="text-table relative">
              <span
                aria-hidden
                className="bg-primary absolute top-1.5 -left-[1.3rem] size-2.5 rounded-full"
              />
              <p>
                <span className="font-strong">{t(`step.${kind}`)}</span>
                {grade ? `: ${t(`grade.${grade}`)}` : null}
              </p>
              {note ? <p className="text-sm wrap-anywhere whitespace-pre-line">{note}</p> : null}
              <p className="text-ink-soft text-sm tabular-nums">
                {t('record.by', { name: by ?? t('record.somebody'), at: formatInstant(new Date(at)) })}
              </p>
            </li>
          ))}
        </ol>
      )}
    </Card>
  )
}
