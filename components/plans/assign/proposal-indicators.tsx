'use client'

import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/checkbox'
import type { AssignmentColumn } from '@/lib/plans/views'

interface ProposalIndicatorsProps {
  columns: readonly AssignmentColumn[]
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
}

/** Which columns are filled; rates are not divided, so they are not offered. */
export function ProposalIndicators({ columns, chosen, onChange }: ProposalIndicatorsProps) {
  const t = useTranslations('plans.assign.proposal')
  const countable = columns.filter(({ kind }) => kind !== 'ratio')
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="text-table font-strong mb-1.5">{t('indicators')}</legend>
      <div className="grid gap-x-4 gap-y-1.5 sm:grid-cols-2">
        {countable.map(({ indicator, name }) => (
          <Checkbox
            key={indicator}
            label={name}
            checked={chosen.includes(indicator)}
            onChange={(checked) =>
              onChange(checked ? [...chosen, indicator] : chosen.filter((code) => code !== indicator))
            }
          />
        ))}
      </div>
    </fieldset>
  )
}
