'use client'

import { Autocomplete } from '@base-ui/react/autocomplete'
import type { PaletteItem } from '@/components/shell/palette-items'
import { popupRowStyle } from '@/components/ui/popup-style'

export function PaletteRow({ item, onChoose }: { item: PaletteItem; onChoose: () => void }) {
  const Icon = item.icon
  return (
    <Autocomplete.Item value={item} onClick={onChoose} className={`${popupRowStyle} min-h-9`}>
      <Icon aria-hidden className="text-ink-faint size-4 shrink-0" />
      <span className="min-w-0 truncate">{item.label}</span>
      {item.detail ? (
        <span className="text-ink-faint ml-auto min-w-0 truncate text-sm">{item.detail}</span>
      ) : null}
    </Autocomplete.Item>
  )
}
