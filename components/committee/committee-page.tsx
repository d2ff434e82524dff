import { UsersRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { CommitteeHead } from '@/components/committee/committee-head'
import { CommitteeRow } from '@/components/committee/committee-row'
import { TableExport } from '@/components/tables/table-export'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Table, Th } from '@/components/ui/table'
import type { CommitteeView } from '@/lib/committee/views'

type CommitteePageProps = { federation: string; view: CommitteeView }

/** Who answers for a unit and for those directly below it. */
export function CommitteePage({ federation, view }: CommitteePageProps) {
  const t = useTranslations('committee.assigned')
  const { unit, rows, without } = view
  const below = rows.length > 1
  return (
    <div className="flex flex-col gap-4">
      <CommitteeHead
        {...{ federation, unit: unit.code, view: 'assigned' }}
        title={t('title')}
        actions={<TableExport {...{ federation, table: 'committee', unit: unit.code }} />}
        lead={below ? `${unit.name}. ${t('without', { count: without })}` : unit.name}
      />
      <Card padding="flush">
        <Table caption={t('caption', { name: unit.name })} density="roomy">
          <thead className="[&_th]:whitespace-nowrap">
            <tr>
              <Th>{t('unit')}</Th>
              <Th>{t('answering')}</Th>
              <Th numeric className="max-md:hidden">
                {t('last_visit')}
              </Th>
              <Th numeric className="max-sm:hidden">
                {t('follow_ups')}
              </Th>
              {view.may.assign ? (
                <Th className="max-sm:hidden">
                  <span className="sr-only">{t('acts')}</span>
                </Th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <CommitteeRow key={row.unit.code} {...{ federation, view, row }} />
            ))}
          </tbody>
        </Table>
        {below || unit.rank === 'grassroots' ? null : (
          <EmptyState icon={<UsersRound aria-hidden />} title={t('empty_title')}>
            {t('empty_text')}
          </EmptyState>
        )}
      </Card>
    </div>
  )
}
