import { useLocale, useTranslations } from 'next-intl'
import type { EmployerAct } from '@/components/employers/record/employer-acts'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { classNames } from '@/components/ui/class-names'
import type { EmployerStatementView, EmployerView } from '@/lib/employers/views'
import { formatDate } from '@/lib/format/dates'
import { formatInteger } from '@/lib/format/numbers'

type SizeCardProps = { employer: EmployerView; onAct: (act: EmployerAct) => void }

/** How many work there, and every statement of it. */
export function SizeCard({ employer, onAct }: SizeCardProps) {
  const t = useTranslations('employers')
  const locale = useLocale()
  const { size, statements, may } = employer
  return (
    <Card
      title={t('record.size')}
      actions={
        may.record ? (
          <Button size="sm" onClick={() => onAct({ kind: 'workforce' })}>
            {t('record.size_add')}
          </Button>
        ) : undefined
      }
    >
      {size ? (
        <>
          <p className="flex flex-wrap items-baseline gap-x-2">
            <span className="text-xl tabular-nums">
              {t('record.size_now', { workers: formatInteger(size.workers, locale) })}
            </span>
            {size.women === null ? null : (
              <span className="text-ink-soft tabular-nums">
                {t('record.size_women', { women: formatInteger(size.women, locale) })}
              </span>
            )}
          </p>
          <p className="text-ink-soft text-sm tabular-nums">
            {t('record.size_since', {
              day: formatDate(size.since),
              source: t(`source.${size.source}`),
            })}
          </p>
        </>
      ) : (
        <p className="text-ink-soft text-table">{t('record.size_none')}</p>
      )}
      {statements.length > 0 ? (
        <ul aria-label={t('record.size_history')} className="divide-line mt-3 divide-y">
          {statements.map((statement) => (
            <StatementLine
              key={statement.id}
              statement={statement}
              onVoid={may.record ? () => onAct({ kind: 'void_size', statement }) : null}
            />
          ))}
        </ul>
      ) : null}
    </Card>
  )
}

type StatementLineProps = { statement: EmployerStatementView; onVoid: (() => void) | null }

function StatementLine({ statement, onVoid }: StatementLineProps) {
  const t = useTranslations('employers')
  const locale = useLocale()
  const { from, workers, women, source, voided } = statement
  const day = formatDate(from)
  return (
    <li className="text-table flex flex-wrap items-center gap-x-4 gap-y-1 py-1.5">
      <span className="text-ink-soft w-24 tabular-nums">{day}</span>
      <span className={classNames('w-20 text-right tabular-nums', voided && 'text-ink-soft line-through')}>
        {formatInteger(workers, locale)}
      </span>
      <span className="text-ink-soft min-w-0 flex-1 basis-40 text-sm tabular-nums">
        {[
          women === null ? null : t('record.size_women', { women: formatInteger(women, locale) }),
          t(`source.${source}`),
          voided ? voidText(voided.reason) : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {voided ? (
        <Badge tone="warning">{t('record.voided')}</Badge>
      ) : onVoid ? (
        <Button size="sm" tone="quiet" aria-label={`${t('act.void_size.title')} ${day}`} onClick={onVoid}>
          {t('record.cancel')}
        </Button>
      ) : null}
    </li>
  )

  function voidText(reason: string) {
    if (reason === 'import_undone') return t('record.kind.import_undone')
    return reason === 'replaced' ? t('record.replaced') : t('record.void_reason', { reason })
  }
}
