import { Building2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { TableExport } from '@/components/tables/table-export'
import { UnitFilters } from '@/components/units/unit-filters'
import { UnitHeading } from '@/components/units/unit-heading'
import { listHref, pageHref, profileHref } from '@/components/units/unit-links'
import { UnitTable } from '@/components/units/unit-table'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Pagination } from '@/components/ui/pagination'
import type { UnitListView } from '@/lib/units/views'

type UnitListProps = {
  federation: string
  list: UnitListView
  after: string | null
  /** Who may read figures also finds the weak unions. */
  showWeak: boolean
}

export function UnitList({ federation, list, after, showWeak }: UnitListProps) {
  const t = useTranslations('units')
  const { unit } = list
  return (
    <div className="flex flex-col gap-4">
      <UnitHeading
        federation={federation}
        unit={unit}
        view="list"
        title={t('below_title', { name: unit.name })}
        showWeak={showWeak}
      />
      <div className="flex flex-wrap items-end justify-between gap-3">
        <UnitFilters federation={federation} list={list} />
        <TableExport {...{ federation, table: 'units', unit: unit.code }} />
      </div>
      {list.rows.length === 0 ? (
        <Card>
          <NothingListed federation={federation} list={list} />
        </Card>
      ) : (
        <>
          <Card padding="flush">
            <UnitTable federation={federation} list={list} after={after} />
          </Card>
          <Pagination
            summary={<ListSummary list={list} />}
            nextHref={list.nextAfter ? pageHref(federation, list, list.nextAfter) : null}
            previousHref={
              list.previousAfter === undefined ? null : pageHref(federation, list, list.previousAfter)
            }
          />
        </>
      )}
    </div>
  )
}

/** On one page the count is the whole answer; on one of several it is the page's. */
function ListSummary({ list }: { list: UnitListView }) {
  const t = useTranslations('units')
  const count = list.rows.filter(({ depth }) => depth === 0).length
  const whole = list.nextAfter === null && list.previousAfter === undefined
  return t(whole ? (list.shape === 'tree' ? 'summary_tree' : 'summary_found') : 'summary_page', { count })
}

function NothingListed({ federation, list }: { federation: string; list: UnitListView }) {
  const t = useTranslations('units.empty')
  const { unit, shape } = list
  if (shape === 'tree') {
    return (
      <EmptyState
        icon={<Building2 aria-hidden />}
        title={t('none_below_title')}
        action={<LinkButton href={profileHref(federation, unit.code)}>{t('none_below_action')}</LinkButton>}
      >
        {t('none_below_text', { name: unit.name })}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon={<Building2 aria-hidden />}
      title={t('none_fits_title')}
      action={<LinkButton href={listHref(federation, unit.code)}>{t('none_fits_action')}</LinkButton>}
    >
      {t('none_fits_text')}
    </EmptyState>
  )
}
