'use client'

import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import { Search } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { matchesOf, type PaletteGroup, type PaletteItem } from '@/components/shell/palette-items'
import { PaletteFooter } from '@/components/shell/palette-footer'
import { PaletteRow } from '@/components/shell/palette-row'
import type { NavKey } from '@/components/shell/shell-view'
import { usePaletteItems } from '@/components/shell/use-palette-items'
import { useMemberSearch } from '@/components/shell/use-member-search'
import { useUnitSearch } from '@/components/shell/use-unit-search'
import { popupGroupLabelStyle } from '@/components/ui/popup-style'

type PaletteListProps = { federation: string; nav: readonly NavKey[]; onDone: () => void }

/** The field and the list of the palette. The first row is always marked, so that Enter opens it. */
export function PaletteList({ federation, nav, onDone }: PaletteListProps) {
  const t = useTranslations('shell.palette')
  const router = useRouter()
  const [query, setQuery] = useState('')
  const items = usePaletteItems(federation, nav)
  const knowsMembers = nav.includes('members')
  const units = useUnitSearch(federation, query)
  const members = useMemberSearch(federation, query, knowsMembers)
  const searching = units.state === 'searching' || members.state === 'searching'
  const found: PaletteGroup[] = [
    { value: 'units', items: units.items },
    { value: 'members', items: members.items },
    ...matchesOf(items, query),
  ]
  const groups = found.filter((group) => group.items.length > 0)
  const count = groups.reduce((sum, group) => sum + group.items.length, 0)

  function choose(item: PaletteItem) {
    onDone()
    if ('href' in item) router.push(item.href)
    else item.act()
  }

  return (
    <Autocomplete.Root
      open
      inline
      items={groups}
      filter={null}
      value={query}
      onValueChange={(value, details) => {
        if (details.reason !== 'item-press') setQuery(value)
      }}
      itemToStringValue={(item: PaletteItem) => item.label}
      autoHighlight="always"
      keepHighlight
    >
      <div className="border-line focus-within:border-focus flex shrink-0 items-center gap-3 border-b px-4">
        <Search aria-hidden className="text-ink-faint size-4.5 shrink-0" />
        <Autocomplete.Input
          aria-label={t('label')}
          placeholder={t(knowsMembers ? 'placeholder_members' : 'placeholder')}
          className="placeholder:text-ink-faint h-12 w-full bg-transparent outline-none"
        />
        <Dialog.Close className="sr-only">{t('close')}</Dialog.Close>
      </div>
      <Autocomplete.Status className="sr-only">
        {searching ? t('searching') : t('results', { count })}
      </Autocomplete.Status>
      {units.state === 'failed' || members.state === 'failed' ? (
        <p className="text-ink-soft px-4 pt-3 text-sm">{t('failed')}</p>
      ) : null}
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-2">
        {count === 0 ? (
          <p className="text-ink-soft text-table px-2.5 py-3">
            {searching ? t('searching') : t('results', { count: 0 })}
          </p>
        ) : null}
        <Autocomplete.List>
          {(group: PaletteGroup) => (
            <Autocomplete.Group key={group.value} items={group.items}>
              <Autocomplete.GroupLabel className={popupGroupLabelStyle}>
                {t(group.value)}
              </Autocomplete.GroupLabel>
              <Autocomplete.Collection>
                {(item: PaletteItem) => (
                  <PaletteRow key={item.value} item={item} onChoose={() => choose(item)} />
                )}
              </Autocomplete.Collection>
            </Autocomplete.Group>
          )}
        </Autocomplete.List>
      </div>
      <PaletteFooter />
    </Autocomplete.Root>
  )
}
