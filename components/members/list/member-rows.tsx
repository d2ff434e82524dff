'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ColumnChoicePopover } from '@/components/members/list/column-choice'
import { FilterDialog } from '@/components/members/list/filter-dialog'
import { placeOf } from '@/components/members/list/list-links'
import { MemberCards } from '@/components/members/list/member-cards'
import { MemberTable } from '@/components/members/list/member-table'
import { SavedFilters } from '@/components/members/list/saved-filters'
import { SearchBox } from '@/components/members/list/search-box'
import { countMarked, nobody, withMark, type Selection } from '@/components/members/list/selection'
import { SelectionBar } from '@/components/members/list/selection-bar'
import { useListColumns } from '@/components/members/list/use-list-columns'
import { Card } from '@/components/ui/card'
import { FilterChips } from '@/components/members/list/filter-chips'
import { ListEmpty } from '@/components/members/list/list-empty'
import type { MemberListView } from '@/lib/members/member-list-views'

type MemberRowsProps = { federation: string; list: MemberListView; importHref: string }

/** Search, filters and lines. Marks stay while one goes from page to page, and go with another filter. */
export function MemberRows({ federation, list, importHref }: MemberRowsProps) {
  const t = useTranslations('members.list')
  const place = placeOf(list)
  const ofOneUnion = list.unit.rank === 'grassroots'
  const { choose, ...choice } = useListColumns(ofOneUnion)
  const [selection, setSelection] = useState<Selection>(nobody)
  const selectable = list.may.record
  const caption = t('caption', { unit: list.unit.name })
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2 print:hidden">
        <SearchBox federation={federation} place={place} />
        <FilterDialog federation={federation} place={place} subUnits={list.subUnits} />
        <SavedFilters federation={federation} place={place} saved={list.savedFilters} />
        <span className="ml-auto max-md:hidden">
          <ColumnChoicePopover {...choice} choose={choose} />
        </span>
      </div>
      <FilterChips federation={federation} place={place} subUnits={list.subUnits} />
      {countMarked(selection, list.total.count) > 0 ? (
        <SelectionBar
          federation={federation}
          place={place}
          list={list}
          selection={selection}
          onSelect={(next) => setSelection(next ?? nobody)}
        />
      ) : null}
      <Card padding="flush">
        {list.rows.length === 0 ? (
          <ListEmpty federation={federation} list={list} place={place} importHref={importHref} />
        ) : (
          <>
            <div className="max-md:hidden print:block!">
              <MemberTable
                federation={federation}
                place={place}
                caption={caption}
                rows={list.rows}
                columns={choice.shown}
                density={choice.density}
                selection={selectable ? selection : null}
                onMark={(ids, marked) => setSelection(withMark(selection, ids, marked))}
              />
            </div>
            <div className="md:hidden print:hidden">
              <MemberCards federation={federation} label={caption} rows={list.rows} showUnit={!ofOneUnion} />
            </div>
          </>
        )}
      </Card>
    </div>
  )
}
