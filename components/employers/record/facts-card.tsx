import { useTranslations } from 'next-intl'
import { useFilterTexts } from '@/components/employers/list/use-filter-texts'
import { Card } from '@/components/ui/card'
import { employerFieldNames, type EmployerFieldName } from '@/lib/employers/rules/employer-fields'
import type { EmployerView } from '@/lib/employers/views'

/** What is kept of the employer itself. */
export function FactsCard({ employer }: { employer: EmployerView }) {
  const t = useTranslations('employers')
  const { ownershipText, industryText } = useFilterTexts()
  const { fields, unit } = employer

  function textOf(name: EmployerFieldName): string | null {
    const value = fields[name]
    if (value === null) return null
    if (name === 'ownership') return ownershipText(fields.ownership)
    if (name === 'industryCode') return industryText(value)
    return name === 'phone' ? value.replace(/^\+84/, '0') : value
  }

  return (
    <Card title={t('record.facts')}>
      <dl className="text-table grid grid-cols-1 gap-x-4 gap-y-2 sm:grid-cols-[minmax(9rem,auto)_1fr]">
        <dt className="text-ink-soft">{t('field.unit')}</dt>
        <dd>{unit.name}</dd>
        {employerFieldNames
          .filter((name) => name !== 'name')
          .map((name) => (
            <div key={name} className="contents">
              <dt className="text-ink-soft">{t(`field.${name}`)}</dt>
              <dd className="wrap-anywhere tabular-nums max-sm:mb-1">
                {textOf(name) ?? <span className="text-ink-faint">{t('record.none')}</span>}
              </dd>
            </div>
          ))}
      </dl>
    </Card>
  )
}
