import type { LucideIcon } from 'lucide-react'
import { searchKey } from '@/lib/format/search-key'

/** A row of the palette: a page to go to, or an act to do. */
export type PaletteItem = { value: string; label: string; detail?: string; icon: LucideIcon } & (
  { href: string } | { act: () => void }
)

export type PaletteGroup = { value: 'units' | 'members' | 'pages' | 'acts'; items: PaletteItem[] }

/** The rows whose words all occur in what was typed for; tone marks and case do not count. */
export function matchesOf(groups: readonly PaletteGroup[], query: string): PaletteGroup[] {
  const words = searchKey(query).split(' ').filter(Boolean)
  return groups.map((group) => ({
    value: group.value,
    items: group.items.filter((item) => {
      const key = searchKey(`${item.label} ${item.detail ?? ''}`)
      return words.every((word) => key.includes(word))
    }),
  }))
}
