'use client'

import { CircleAlert } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useId } from 'react'
import { classNames } from '@/components/ui/class-names'
import { controlStyle } from '@/components/ui/control-style'
import { monthLabel, shortMonthLabel } from '@/lib/format/month-label'
import { formatRatioPercent } from '@/lib/format/numbers'
import { addMonths, monthNumber, yearOf, type Month } from '@/lib/periods/rules/month'

interface PhasingMonthsProps {
  from: Month
  texts: readonly string[]
  /** Null where a text is no weight. */
  numbers: readonly (number | null)[]
  error: string | undefined
  onChange: (at: number, text: string) => void
}

/** A weight for each month, with the share that should be done by its end. */
export function PhasingMonths({ from, texts, numbers, error, onChange }: PhasingMonthsProps) {
  const t = useTranslations('plans.assign.phase')
  const locale = useLocale()
  const id = useId()
  const whole = sum(numbers)
  const most = Math.max(1, ...numbers.map((number) => number ?? 0))
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="text-table font-strong mb-1">{t('months')}</legend>
      <p className="text-ink-soft text-sm">{t('months_hint')}</p>
      {error ? (
        <p id={`${id}-error`} className="text-danger font-strong flex items-center gap-1.5 text-sm">
          <CircleAlert aria-hidden className="size-4 shrink-0" />
          {error}
        </p>
      ) : null}
      <ol className="grid grid-cols-3 gap-x-2 gap-y-3 sm:grid-cols-6">
        {texts.map((text, at) => {
          const month = addMonths(from, at)
          const name = monthLabel(month, locale)
          return (
            <li key={month} className="flex flex-col gap-1">
              <span aria-hidden className="border-line flex h-10 items-end justify-center border-b">
                <span
                  className="bg-primary w-6 rounded-t-sm"
                  style={{ height: `${((numbers[at] ?? 0) / most) * 100}%` }}
                />
              </span>
              <label className="flex flex-col gap-0.5 text-sm">
                <span className="text-ink-soft">
                  {texts.length > 12 || monthNumber(month) === 1
                    ? `${shortMonthLabel(month, locale)}/${yearOf(month)}`
                    : shortMonthLabel(month, locale)}
                </span>
                <input
                  value={text}
                  aria-label={t('weight_of', { month: name })}
                  aria-invalid={numbers[at] === null || undefined}
                  aria-describedby={`${id}-${at}`}
                  inputMode="numeric"
                  autoComplete="off"
                  onChange={(event) => onChange(at, event.target.value)}
                  onFocus={(event) => event.currentTarget.select()}
                  className={classNames(controlStyle, 'px-2 text-right')}
                />
              </label>
              <span id={`${id}-${at}`} className="text-ink-soft text-right text-xs tabular-nums">
                {t('by_then', {
                  percent: formatRatioPercent(
                    { numerator: sum(numbers.slice(0, at + 1)), denominator: whole },
                    0,
                    locale,
                  ),
                })}
              </span>
            </li>
          )
        })}
      </ol>
    </fieldset>
  )
}

function sum(numbers: readonly (number | null)[]): number {
  return numbers.reduce<number>((total, number) => total + (number ?? 0), 0)
}
