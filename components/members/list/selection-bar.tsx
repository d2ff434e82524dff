'use client'

import { Printer, X } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { cardSheetHref } from '@/components/member-moves/move-links'
import { AssignSubUnitDialog } from '@/components/members/list/assign-sub-unit-dialog'
import type { ListPlace } from '@/components/members/list/list-links'
import { countMarked, everybody, mostMarks, type Selection } from '@/components/members/list/selection'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { formatInteger } from '@/lib/format/numbers'
import { mostCardsAtOnce } from '@/lib/members/cards/schemas'
import { mostMembersAtOnce } from '@/lib/members/member-list-schemas'
import type { MemberListView } from '@/lib/members/member-list-views'

type SelectionBarProps = {
  federation: string
  place: ListPlace
  list: MemberListView
  selection: Selection
  onSelect: (selection: Selection | null) => void
}

/** What can be done with those marked; "all N" is the filter itself, whatever the pages. */
export function SelectionBar({ federation, place, list, selection, onSelect }: SelectionBarProps) {
  const t = useTranslations('members.list')
  const locale = useLocale()
  const { total, subUnits, unit, may } = list
  const count = countMarked(selection, total.count)
  const mayTakeAll =
    selection.kind === 'marked' && total.exact && total.count > count && total.count <= mostMembersAtOnce
  const marks = selection.kind === 'marked' ? selection.ids.size : selection.except.size
  return (
    <section
      aria-label={t('selection')}
      className="bg-primary-soft flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg px-4 py-2 print:hidden"
    >
      <p role="status" className="text-table font-strong">
        {t('selected', { count: formatInteger(count, locale) })}
      </p>
      {mayTakeAll ? (
        <Button size="sm" onClick={() => onSelect(everybody)}>
          {t('select_all', { count: formatInteger(total.count, locale) })}
        </Button>
      ) : null}
      {marks > mostMarks ? (
        <p className="text-danger text-sm">
          {t('too_many_marks', { most: formatInteger(mostMarks, locale) })}
        </p>
      ) : (
        <>
          {may.record && unit.rank === 'grassroots' && subUnits.some(({ closed }) => !closed) ? (
            <AssignSubUnitDialog
              federation={federation}
              place={place}
              list={list}
              selection={selection}
              onDone={() => onSelect(null)}
            />
          ) : null}
          {selection.kind === 'marked' && count <= mostCardsAtOnce && !list.masked ? (
            <LinkButton
              size="sm"
              href={cardSheetHref(federation, [...selection.ids])}
              icon={<Printer aria-hidden className="size-4" />}
            >
              {t('print_cards')}
            </LinkButton>
          ) : null}
        </>
      )}
      <Button
        size="sm"
        tone="quiet"
        className="ml-auto"
        icon={<X aria-hidden className="size-4" />}
        onClick={() => onSelect(null)}
      >
        {t('select_none')}
      </Button>
    </section>
  )
}
