'use client'

import { ArrowDown, ArrowUp, Columns3 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { listColumns, moved, toggled, type ColumnChoice } from '@/components/members/list/list-columns'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { IconButton } from '@/components/ui/icon-button'
import { Popover } from '@/components/ui/popover'
import { SegmentedControl } from '@/components/ui/segmented-control'

type ColumnChoiceProps = ColumnChoice & { choose: (choice: ColumnChoice | null) => void }

/** Which columns stand in the list, in which order, and how high its lines are; kept on this machine. */
export function ColumnChoicePopover({ shown, density, choose }: ColumnChoiceProps) {
  const t = useTranslations('members.list')
  const hidden = listColumns.filter((column) => !shown.includes(column))
  const put = (change: Partial<ColumnChoice>) => choose({ shown, density, ...change })
  return (
    <Popover
      title={t('columns')}
      align="end"
      className="w-80 p-3"
      trigger={<Button icon={<Columns3 aria-hidden className="size-4" />}>{t('columns')}</Button>}
    >
      <SegmentedControl
        label={t('density')}
        showLabel
        value={String(density) as '36' | '44'}
        choices={[
          { value: '36', label: t('dense') },
          { value: '44', label: t('roomy') },
        ]}
        onChange={(value) => put({ density: value === '44' ? 44 : 36 })}
      />
      <ul className="pt-3">
        {shown.map((column, index) => (
          <li key={column} className="flex items-center justify-between gap-2">
            <Checkbox
              label={t(`column.${column}`)}
              checked
              onChange={() => put({ shown: toggled(shown, column) })}
            />
            <span className="flex">
              <IconButton
                size="sm"
                label={t('column_earlier', { column: t(`column.${column}`) })}
                icon={<ArrowUp aria-hidden className="size-4" />}
                disabled={index === 0}
                onClick={() => put({ shown: moved(shown, column, -1) })}
              />
              <IconButton
                size="sm"
                label={t('column_later', { column: t(`column.${column}`) })}
                icon={<ArrowDown aria-hidden className="size-4" />}
                disabled={index === shown.length - 1}
                onClick={() => put({ shown: moved(shown, column, 1) })}
              />
            </span>
          </li>
        ))}
        {hidden.map((column) => (
          <li key={column} className="flex min-h-7 items-center">
            <Checkbox
              label={t(`column.${column}`)}
              checked={false}
              onChange={() => put({ shown: toggled(shown, column) })}
            />
          </li>
        ))}
      </ul>
      <Button size="sm" tone="quiet" className="mt-2" onClick={() => choose(null)}>
        {t('columns_usual')}
      </Button>
    </Popover>
  )
}
