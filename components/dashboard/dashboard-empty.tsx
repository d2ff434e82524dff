import { ChartNoAxesColumn } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Card } from '@/components/ui/card'
import { monthParam } from '@/lib/periods/rules/month'
import type { UnitResults } from '@/lib/reports/views'

/** A unit of which nothing has been reported yet: what will be here, and the first step. */
export function DashboardEmpty({ view: { federation, unit, through } }: { view: UnitResults }) {
  const t = useTranslations('dashboard')
  const grid = new URLSearchParams({ unit: unit.code, month: monthParam(through) })
  return (
    <Card>
      <h1 className="sr-only">{t('title')}</h1>
      <EmptyState
        icon={<ChartNoAxesColumn aria-hidden />}
        title={t('empty.title')}
        action={
          <LinkButton tone="primary" href={`/${federation}/figures?${grid.toString()}`}>
            {t('empty.action')}
          </LinkButton>
        }
      >
        {t('empty.text', { name: unit.name })}
      </EmptyState>
    </Card>
  )
}
