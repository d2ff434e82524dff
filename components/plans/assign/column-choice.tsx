'use client'

import { Columns3 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { showColumns } from '@/components/plans/assign/shown-columns'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Popover } from '@/components/ui/popover'
import type { AssignmentColumn } from '@/lib/plans/views'

interface ColumnChoiceProps {
  all: readonly AssignmentColumn[]
  shown: readonly AssignmentColumn[]
}

/** Which indicators the grid has; one with targets stays. */
export function ColumnChoice({ all, shown }: ColumnChoiceProps) {
  const t = useTranslations('plans.assign')
  const codes = new Set(shown.map(({ indicator }) => indicator))
  return (
    <Popover
      title={t('columns_title')}
      showTitle
      align="start"
      className="w-80 max-w-[calc(100vw-1rem)] p-4"
      trigger={
        <Button tone="quiet" icon={<Columns3 aria-hidden className="size-4" />}>
          {t('columns', { count: shown.length })}
        </Button>
      }
    >
      <div className="flex flex-col gap-2">
        {all.map((column) => (
          <Checkbox
            key={column.indicator}
            label={column.name}
            checked={codes.has(column.indicator)}
            disabled={column.used}
            onChange={(checked) => showColumns(shown, column.indicator, checked)}
          />
        ))}
      </div>
    </Popover>
  )
}
