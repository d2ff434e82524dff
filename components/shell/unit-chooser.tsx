'use client'

import { ChevronsUpDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { UnitChoice } from '@/components/shell/shell-view'
import { classNames } from '@/components/ui/class-names'
import { FilterList } from '@/components/ui/filter-list'
import { Popover } from '@/components/ui/popover'

type UnitChooserProps = {
  name: string
  current?: string
  choices: readonly UnitChoice[]
  label: string
  strong?: boolean
  onChoose: (code: string) => void
}

/** One level of the path: its name, and behind it the units to choose instead, found by typing. */
export function UnitChooser({ name, current, choices, label, strong = false, onChoose }: UnitChooserProps) {
  const t = useTranslations('shell.path')
  const [open, setOpen] = useState(false)
  return (
    <Popover
      title={label}
      align="start"
      open={open}
      onOpenChange={setOpen}
      className="w-80 max-w-[calc(100vw-1rem)] overflow-hidden"
      trigger={
        <button
          type="button"
          aria-label={`${name}. ${label}`}
          className={classNames(
            'hover:bg-surface-hover data-popup-open:bg-surface-hover text-table flex h-9 min-w-0 items-center gap-1 rounded-md px-2 transition-colors pointer-coarse:h-11',
            strong ? 'text-ink font-strong' : 'text-ink-soft',
          )}
        >
          <span className="truncate">{name}</span>
          <ChevronsUpDown aria-hidden className="text-ink-faint size-3.5 shrink-0" />
        </button>
      }
    >
      <FilterList
        label={t('filter')}
        items={choices.map((unit) => ({
          value: unit.code,
          label: unit.name,
          current: unit.code === current,
        }))}
        onChoose={(code) => {
          setOpen(false)
          if (code !== current || !strong) onChoose(code)
        }}
      />
    </Popover>
  )
}
