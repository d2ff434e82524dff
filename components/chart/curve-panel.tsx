'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import type { CurveChartProps } from '@/components/chart/curve-chart'
import { Skeleton } from '@/components/ui/skeleton'
import { SegmentedControl } from '@/components/ui/segmented-control'

// The library draws in the browser only; its place is kept, so that nothing jumps when it comes.
const CurveChart = dynamic(() => import('@/components/chart/curve-chart'), {
  ssr: false,
  loading: () => <Skeleton className="h-full w-full" />,
})

type CurvePanelProps = {
  title: string
  chart: CurveChartProps
  /** The same figures as a table. */
  table: ReactNode
  /** Below either. */
  footnote?: ReactNode
}

/** A chart and its table equivalent, one at a time; the choice is a pair of radio buttons. */
export function CurvePanel({ title, chart, table, footnote }: CurvePanelProps) {
  const t = useTranslations('dashboard.curve')
  const [shown, setShown] = useState<'chart' | 'table'>('chart')
  return (
    <figure className="flex h-full min-w-0 flex-col">
      <figcaption className="flex min-h-12 flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2">
        <h2 className="text-base">{title}</h2>
        <div data-print="none">
          <SegmentedControl
            label={t('switch')}
            choices={[
              { value: 'chart', label: t('chart') },
              { value: 'table', label: t('table') },
            ]}
            value={shown}
            onChange={setShown}
          />
        </div>
      </figcaption>
      {shown === 'chart' ? (
        <div className={chartStyle}>
          <CurveChart {...chart} />
        </div>
      ) : (
        <div className="h-84 min-h-0 grow overflow-hidden print:h-auto">{table}</div>
      )}
      {footnote ? (
        <div className="border-line text-ink-soft mx-4 border-t pt-2 pb-3 text-sm">{footnote}</div>
      ) : null}
    </figure>
  )
}

/** On paper the drawing keeps its proportions and is scaled to the sheet, whether or not it was drawn anew. */
const chartStyle =
  'h-84 min-h-0 grow px-2 print:h-58 print:[&_.recharts-responsive-container>div]:size-full! ' +
  'print:[&_.recharts-wrapper]:size-full! print:[&_.recharts-surface]:size-full!'
