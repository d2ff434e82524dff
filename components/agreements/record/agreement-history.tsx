import { useTranslations } from 'next-intl'
import { useFieldText } from '@/components/agreements/use-field-text'
import { Card } from '@/components/ui/card'
import type { AgreementView } from '@/lib/agreements/views'
import { formatInstant } from '@/lib/format/dates'

const fieldNames = [
  'number',
  'scope',
  'signedOn',
  'startsOn',
  'endsOn',
  'workers',
  'employerId',
  'note',
  'grade',
  'gradedOn',
  'endedOn',
  'endReason',
  'voidReason',
  'file',
  'reason',
] as const

/** What was changed, the latest first. Of how it began only that it began: what it says stands beside. */
export function AgreementHistory({ agreement }: { agreement: AgreementView }) {
  const t = useTranslations('agreements')
  const textOf = useFieldText(agreement.employer ? [agreement.employer] : [])
  return (
    <Card title={t('record.history')}>
      <ol className="flex flex-col gap-3">
        {agreement.changes.map(({ kind, at, by, fields }) => (
          <li key={`${kind} ${at}`} className="text-table">
            <p>
              <span className="font-strong">{t(`change.${kind}`)}</span>{' '}
              <span className="text-ink-soft text-sm tabular-nums">
                {t('change.by', { name: by ?? t('file.unknown'), at: formatInstant(new Date(at)) })}
              </span>
            </p>
            {kind === 'recorded' ? null : (
              <ul className="text-sm">
                {fields.map(({ field, before, after }) => {
                  const name = fieldNames.find((known) => known === field)
                  if (!name) return null
                  return (
                    <li key={field} className="wrap-anywhere">
                      <span className="text-ink-soft">{t(`field.${name}`)}</span>:{' '}
                      {before === null ? null : (
                        <>
                          <del className="text-ink-soft">{textOf(field, before)}</del>
                          {after === null ? null : ' → '}
                        </>
                      )}
                      {after === null ? null : <ins className="no-underline">{textOf(field, after)}</ins>}
                    </li>
                  )
                })}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </Card>
  )
}
