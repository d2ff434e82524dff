'use client'

import { ChevronDown, ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { buttonStyle } from '@/components/ui/button-style'
import { classNames } from '@/components/ui/class-names'
import { IconButton } from '@/components/ui/icon-button'
import { MonthGrid } from '@/components/ui/month-grid'
import { Popover } from '@/components/ui/popover'
import { addMonths, monthNumber, yearOf, type Month } from '@/lib/periods/rules/month'

export type MonthPickerProps = {
  value: Month
  /** First and last month that can be chosen. */
  earliest: Month
  latest: Month
  onChange: (month: Month) => void
  /** Stretches over the width it is given. */
  wide?: boolean
}

/** One month: an arrow to each side, and in the middle the month itself, which opens the months of a year. */
export function MonthPicker({ value, earliest, latest, onChange, wide = false }: MonthPickerProps) {
  const t = useTranslations('common')
  const [open, setOpen] = useState(false)
  const activeMonth = useRef<HTMLButtonElement>(null)
  const name = t('month_year', { month: String(monthNumber(value)), year: String(yearOf(value)) })
  const arrow = 'size-4'
  return (
    <div
      className={classNames(
        'border-line bg-surface-raised flex items-center rounded-md border',
        wide && 'w-full',
      )}
    >
      <IconButton
        label={t('month_picker.previous')}
        icon={<ChevronLeft aria-hidden className={arrow} />}
        disabled={value <= earliest}
        onClick={() => onChange(addMonths(value, -1))}
        className="-my-px -ml-px h-8.5!"
      />
      <Popover
        title={t('month_picker.change', { month: name })}
        open={open}
        onOpenChange={setOpen}
        initialFocus={activeMonth}
        className="p-3"
        trigger={
          <button
            type="button"
            aria-label={t('month_picker.change', { month: name })}
            className={classNames(
              buttonStyle({ tone: 'quiet' }),
              'text-ink! -my-px h-8.5! min-w-36 gap-1.5 px-2! tabular-nums',
              wide && 'flex-1',
            )}
          >
            {name}
            <ChevronDown aria-hidden className="text-ink-faint size-3.5" />
          </button>
        }
      >
        <MonthGrid
          activeRef={activeMonth}
          value={value}
          earliest={earliest}
          latest={latest}
          onChoose={(month) => {
            setOpen(false)
            if (month !== value) onChange(month)
          }}
        />
      </Popover>
      <IconButton
        label={t('month_picker.next')}
        icon={<ChevronRight aria-hidden className={arrow} />}
        disabled={value >= latest}
        onClick={() => onChange(addMonths(value, 1))}
        className="-my-px -mr-px h-8.5!"
      />
    </div>
  )
}
