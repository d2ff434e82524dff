'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFilterTexts } from '@/components/employers/list/use-filter-texts'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { employerFieldNames, type EmployerFieldName } from '@/lib/employers/rules/employer-fields'
import type { EmployerChangeView } from '@/lib/employers/views'
import { formatDate, formatInstant } from '@/lib/format/dates'
import { formatInteger } from '@/lib/format/numbers'
import { isCalendarDate } from '@/lib/periods/rules/calendar-date'
import { OWNERSHIPS } from '@/lib/units/rules/unit-kind'

/** Lines shown before one asks for more. */
const FIRST = 8

/** Who changed what, the latest first. */
export function StoryCard({ changes }: { changes: readonly EmployerChangeView[] }) {
  const t = useTranslations('employers.record')
  const [all, setAll] = useState(false)
  const shown = all ? changes : changes.slice(0, FIRST)
  if (changes.length === 0) return null
  return (
    <Card title={t('story')}>
      <ol className="border-line ml-1.5 flex flex-col gap-4 border-l pl-4">
        {shown.map((change) => (
          <li key={`${change.version} ${change.at}`} className="text-table relative">
            <span
              aria-hidden
              className="bg-surface-raised border-line-strong absolute top-1.5 -left-[1.3rem] size-2.5 rounded-full border-2"
            />
            <p className="font-strong">{t(`kind.${change.kind}`)}</p>
            <ChangedFields change={change} />
            <p className="text-ink-faint text-sm tabular-nums">
              {t('by', { by: change.by ?? t('by_nobody'), time: formatInstant(new Date(change.at)) })}
            </p>
          </li>
        ))}
      </ol>
      {changes.length > FIRST && !all ? (
        <Button size="sm" tone="quiet" className="mt-3" onClick={() => setAll(true)}>
          {t('story_all', { count: changes.length })}
        </Button>
      ) : null}
    </Card>
  )
}

function ChangedFields({ change }: { change: EmployerChangeView }) {
  const t = useTranslations('employers')
  const valueText = useValueText()
  const fields = change.fields.filter(({ before, after }) => before !== after)
  if (fields.length === 0) return null
  return (
    <ul className="text-sm">
      {fields.map(({ field, before, after }) => (
        <li key={field} className="wrap-anywhere">
          <span className="text-ink-soft">{isKnown(field) ? t(`field.${field}`) : t('field.other')}</span>
          {': '}
          {before === null ? null : (
            <>
              <del className="text-ink-soft">{valueText(field, before) ?? t('form.conflict_empty')}</del>
              {' → '}
            </>
          )}
          <ins className="no-underline">{valueText(field, after) ?? t('form.conflict_empty')}</ins>
        </li>
      ))}
    </ul>
  )
}

const otherFields = ['workers', 'women', 'closedOn', 'unit', 'union', 'from', 'to', 'reason'] as const
type KnownField = EmployerFieldName | (typeof otherFields)[number]

function isKnown(field: string): field is KnownField {
  return [...employerFieldNames, ...otherFields].some((name) => name === field)
}

/** A kept value as people read it. */
function useValueText() {
  const locale = useLocale()
  const { ownershipText, industryText } = useFilterTexts()
  return (field: string, value: string | null): string | null => {
    if (value === null) return null
    if (isCalendarDate(value)) return formatDate(value)
    if (field === 'ownership') return ownershipText(OWNERSHIPS.find((one) => one === value) ?? null) ?? value
    if (field === 'industryCode') return industryText(value)
    if (field === 'phone') return value.replace(/^\+84/, '0')
    return (field === 'workers' || field === 'women') && /^\d+$/.test(value)
      ? formatInteger(Number(value), locale)
      : value
  }
}
