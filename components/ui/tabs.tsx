'use client'

import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'

export type TabItem = { value: string; label: ReactNode; content: ReactNode }

type TabsProps = {
  label: string
  items: readonly TabItem[]
  value?: string
  defaultValue?: string
  onChange?: (value: string) => void
}

/** Views of the same thing side by side; only the chosen one is in the page. */
export function Tabs({ label, items, value, defaultValue, onChange }: TabsProps) {
  const first = defaultValue ?? items[0]?.value ?? null
  return (
    <Base.Root
      {...(value === undefined ? { defaultValue: first } : { value })}
      onValueChange={(next: string) => onChange?.(next)}
    >
      <Base.List aria-label={label} className="border-line relative flex gap-1 overflow-x-auto border-b">
        {items.map((item) => (
          <Base.Tab
            key={item.value}
            value={item.value}
            className="text-ink-soft hover:text-ink data-active:text-ink data-active:border-primary focus-inset text-table data-active:font-strong -mb-px h-9 border-b-2 border-transparent px-3 whitespace-nowrap transition-colors pointer-coarse:min-h-11"
          >
            {item.label}
          </Base.Tab>
        ))}
      </Base.List>
      {items.map((item) => (
        <Base.Panel key={item.value} value={item.value} className="pt-4">
          {item.content}
        </Base.Panel>
      ))}
    </Base.Root>
  )
}
