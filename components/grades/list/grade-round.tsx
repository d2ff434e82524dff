'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { isChoosable, maySay } from '@/components/grades/list/choosable'
import { GradeBar } from '@/components/grades/list/grade-bar'
import { GradeCards } from '@/components/grades/list/grade-cards'
import { GradeTable } from '@/components/grades/list/grade-table'
import { useSelection } from '@/components/reports/use-selection'
import { Card } from '@/components/ui/card'
import type { GradeListView, GradeRowView } from '@/lib/grades/views'

/**
 * The lines of a round. What is said in a line stands there at once; where the filter is a state, the line stays
 * until the page is asked for anew, so that nothing jumps away under the hand.
 */
export function GradeRound({ federation, list }: { federation: string; list: GradeListView }) {
  const t = useTranslations('grades.list')
  const [said, setSaid] = useState<ReadonlyMap<string, GradeRowView>>(new Map())
  const rows = list.rows.map((row) => {
    const own = said.get(row.unit.code)
    return own && own.version > row.version ? own : row
  })
  const shown = { ...list, rows }
  const { may } = list
  const choosable = rows.filter((row) => isChoosable(may, row))
  const selection = useSelection(choosable.map(({ unit }) => unit.code))
  const edits = rows.some((row) => maySay(may, row, 'self') || maySay(may, row, 'verified'))
  return (
    <div className="flex flex-col gap-3">
      <GradeBar federation={federation} list={shown} selection={selection} />
      <Card padding="flush">
        <div className="max-md:hidden print:block!">
          <GradeTable
            federation={federation}
            list={shown}
            selection={selection}
            onSaid={(row) => setSaid(new Map(said).set(row.unit.code, row))}
          />
        </div>
        <div className="md:hidden print:hidden">
          <GradeCards federation={federation} list={shown} />
        </div>
      </Card>
      {edits ? <p className="text-ink-soft text-sm max-md:hidden print:hidden">{t('keys_hint')}</p> : null}
    </div>
  )
}
