import { useTranslations } from 'next-intl'
import { Kbd } from '@/components/ui/kbd'

/** How to use the palette, for those who have a keyboard. */
export function PaletteFooter() {
  const t = useTranslations('shell.palette')
  return (
    <div className="border-line text-ink-faint flex shrink-0 items-center gap-4 border-t px-4 py-2 text-xs">
      <span className="flex items-center gap-1.5 pointer-coarse:hidden">
        <Kbd>↑</Kbd>
        <Kbd>↓</Kbd> {t('move')}
      </span>
      <span className="flex items-center gap-1.5 pointer-coarse:hidden">
        <Kbd>Enter</Kbd> {t('go')}
      </span>
      <span className="ml-auto">{t('hint')}</span>
    </div>
  )
}
