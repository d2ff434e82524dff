'use client'

import { Autocomplete } from '@base-ui/react/autocomplete'
import { Check, Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { classNames } from '@/components/ui/class-names'
import { popupRowStyle } from '@/components/ui/popup-style'
import { searchKey } from '@/lib/format/search-key'

export type FilterItem = { value: string; label: string; current?: boolean }

type FilterListProps = {
  label: string
  items: readonly FilterItem[]
  onChoose: (value: string) => void
}

/** A list to choose from by typing part of a name, with or without tone marks; arrows and Enter choose. */
export function FilterList({ label, items, onChoose }: FilterListProps) {
  const t = useTranslations('common')
  return (
    <Autocomplete.Root
      open
      inline
      items={items}
      filter={(item: FilterItem, query) => searchKey(item.label).includes(searchKey(query))}
      itemToStringValue={(item: FilterItem) => item.label}
      autoHighlight
    >
      <div className="border-line focus-within:border-focus flex items-center gap-2 border-b px-3">
        <Search aria-hidden className="text-ink-faint size-4 shrink-0" />
        <Autocomplete.Input
          aria-label={label}
          placeholder={label}
          className="text-table placeholder:text-ink-faint h-10 w-full bg-transparent outline-none pointer-coarse:text-[1rem]"
        />
      </div>
      <Autocomplete.Empty>
        <p className="text-ink-soft text-table px-3 py-3">{t('no_results')}</p>
      </Autocomplete.Empty>
      <Autocomplete.List className="max-h-80 overflow-y-auto overscroll-contain p-1 empty:hidden">
        {(item: FilterItem) => (
          <Autocomplete.Item
            key={item.value}
            value={item}
            onClick={() => onChoose(item.value)}
            className={classNames(popupRowStyle, 'justify-between', item.current && 'font-strong')}
          >
            <span className="min-w-0">{item.label}</span>
            {item.current ? <Check aria-hidden className="text-primary size-4 shrink-0" /> : null}
          </Autocomplete.Item>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  )
}
