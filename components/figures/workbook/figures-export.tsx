'use client'

import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { tableHref } from '@/components/tables/table-links'
import { buttonStyle } from '@/components/ui/button-style'
import { Card } from '@/components/ui/card'
import { MonthPicker } from '@/components/ui/month-picker'
import { addMonths, monthOf, monthParam, yearOf, type Month } from '@/lib/periods/rules/month'
import { exportFormats } from '@/lib/reports/table-schemas'

/** As far back as one file goes. */
const mostMonths = 60

/** The figures of several months as one long table, to be turned over in a pivot table. */
export function FiguresExport({
  federation,
  unit,
  month,
}: {
  federation: string
  unit: string
  month: Month
}) {
  const t = useTranslations('workbook.many')
  const [from, setFrom] = useState(monthOf(yearOf(month), 1))
  const [through, setThrough] = useState(month)
  const query = { unit, from: monthParam(from), through: monthParam(through) }
  return (
    <Card title={t('title')}>
      <div className="flex flex-col gap-3">
        <p className="text-ink-soft text-table max-w-prose">{t('text')}</p>
        <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
          <div role="group" aria-label={t('from')}>
            <p className="text-table mb-1">{t('from')}</p>
            <MonthPicker
              value={from}
              earliest={addMonths(through, 1 - mostMonths)}
              latest={through}
              onChange={setFrom}
            />
          </div>
          <div role="group" aria-label={t('through')}>
            <p className="text-table mb-1">{t('through')}</p>
            <MonthPicker
              value={through}
              earliest={from}
              latest={addMonths(from, mostMonths - 1)}
              onChange={setThrough}
            />
          </div>
          {exportFormats.map((format) => (
            <a
              key={format}
              href={tableHref(federation, 'figures', format, query)}
              download
              className={buttonStyle({})}
            >
              <Download aria-hidden className="size-4" />
              {t(format)}
            </a>
          ))}
        </div>
      </div>
    </Card>
  )
}
