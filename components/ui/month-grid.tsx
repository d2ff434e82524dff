'use client'

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { classNames } from '@/components/ui/class-names'
import { IconButton } from '@/components/ui/icon-button'
import { addMonths, monthNumber, monthOf, yearOf, type Month } from '@/lib/periods/rules/month'

type MonthGridProps = {
  value: Month
  earliest: Month
  latest: Month
  onChoose: (month: Month) => void
  /** Holds the month that has the focus, or gets it on opening. */
  activeRef: RefObject<HTMLButtonElement | null>
}

const COLUMNS = 3
const steps: Record<string, number> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -COLUMNS,
  ArrowDown: COLUMNS,
  PageUp: -12,
  PageDown: 12,
}

/** The twelve months of a year. Arrows move by month, Page Up and Page Down by year, Home and End within it. */
export function MonthGrid({ value, earliest, latest, onChoose, activeRef }: MonthGridProps) {
  const t = useTranslations('common')
  const [active, setActive] = useState(value)
  const moved = useRef(false)
  const year = yearOf(active)

  useEffect(() => {
    if (moved.current) activeRef.current?.focus()
    moved.current = false
  }, [active, activeRef])

  function moveTo(month: Month) {
    setActive(Math.min(latest, Math.max(earliest, month)))
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = steps[event.key]
    const target = step === undefined ? endOfYear(event.key, year) : addMonths(active, step)
    if (target === null) return
    event.preventDefault()
    moved.current = true
    moveTo(target)
  }

  return (
    <div className="w-60">
      <div className="flex items-center justify-between pb-2">
        <IconButton
          size="sm"
          label={t('month_picker.previous_year')}
          icon={<ChevronLeft aria-hidden className="size-4" />}
          disabled={year <= yearOf(earliest)}
          onClick={() => moveTo(addMonths(active, -12))}
        />
        <span aria-live="polite" className="text-table font-strong tabular-nums">
          {year}
        </span>
        <IconButton
          size="sm"
          label={t('month_picker.next_year')}
          icon={<ChevronRight aria-hidden className="size-4" />}
          disabled={year >= yearOf(latest)}
          onClick={() => moveTo(addMonths(active, 12))}
        />
      </div>
      <div role="group" aria-label={String(year)} onKeyDown={onKeyDown} className="grid grid-cols-3 gap-1">
        {Array.from({ length: 12 }, (_, index) => {
          const month = monthOf(year, index + 1)
          const chosen = month === value
          return (
            <button
              key={month}
              ref={month === active ? activeRef : null}
              type="button"
              tabIndex={month === active ? 0 : -1}
              disabled={month < earliest || month > latest}
              aria-pressed={chosen}
              aria-label={t('month_year', { month: String(monthNumber(month)), year: String(year) })}
              onClick={() => onChoose(month)}
              className={classNames(
                'text-table h-9 rounded-md tabular-nums transition-colors pointer-coarse:h-11',
                'disabled:text-ink-faint disabled:cursor-not-allowed disabled:opacity-60',
                chosen ? 'bg-primary text-primary-ink font-strong' : 'enabled:hover:bg-surface-hover',
              )}
            >
              {t('month_name', { month: String(month % 100) })}
            </button>
          )
        })}
      </div>
    </div>
  )
}

function endOfYear(key: string, year: number): Month | null {
  if (key === 'Home') return monthOf(year, 1)
  return key === 'End' ? monthOf(year, 12) : null
}
