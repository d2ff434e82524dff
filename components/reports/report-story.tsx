import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { formatInstant } from '@/lib/format/dates'
import type { ReportView } from '@/lib/figures/report-views'

/** What happened to the report, newest first: what, who, when, and why. */
export function ReportStory({ view }: { view: ReportView }) {
  const t = useTranslations('reports.story')
  const nameOf = (code: string) => view.cells.find(({ indicator }) => indicator === code)?.name ?? code
  return (
    <Card title={t('title')}>
      {view.stories.length === 0 ? (
        <p className="text-ink-soft text-table">{t('none')}</p>
      ) : (
        <ol className="text-table flex flex-col gap-3">
          {view.stories.map((story) => (
            <li key={`${story.kind} ${story.at}`} className="border-line border-l-2 pl-3">
              <p>
                <span className="font-strong">{t(story.kind)}</span>{' '}
                <span className="text-ink-soft tabular-nums">
                  {t('by', { name: story.by, at: formatInstant(new Date(story.at)) })}
                </span>
              </p>
              {story.reason ? <p className="whitespace-pre-line">{story.reason}</p> : null}
              {story.cells.length > 0 ? (
                <ul className="text-ink-soft mt-0.5 flex flex-col">
                  {story.cells.map((cell) => (
                    <li key={cell.indicator}>
                      {nameOf(cell.indicator)}: {cell.reason}
                    </li>
                  ))}
                </ul>
              ) : null}
            </li>
          ))}
        </ol>
      )}
    </Card>
  )
}
