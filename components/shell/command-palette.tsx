'use client'

import { Dialog } from '@base-ui/react/dialog'
import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { PaletteList } from '@/components/shell/palette-list'
import type { NavKey } from '@/components/shell/shell-view'
import { buttonStyle } from '@/components/ui/button-style'
import { classNames } from '@/components/ui/class-names'
import { dialogBackdropStyle, dialogPopupStyle } from '@/components/ui/dialog-style'
import { Kbd } from '@/components/ui/kbd'

/** Ctrl K (⌘ K): finds a unit, a page or an act by typing, from wherever one is. */
export function CommandPalette({ federation, nav }: { federation: string; nav: readonly NavKey[] }) {
  const t = useTranslations('shell.palette')
  const [open, setOpen] = useState(false)
  useShortcut(() => setOpen((shown) => !shown))
  return (
    <Dialog.Root open={open} onOpenChange={(next) => setOpen(next)}>
      <Dialog.Trigger
        aria-label={t('label')}
        aria-keyshortcuts="Control+K Meta+K"
        className={classNames(
          buttonStyle({ tone: 'quiet' }),
          'text-ink-faint! xl:border-line! font-normal! max-xl:w-9 max-xl:px-0! pointer-coarse:max-xl:min-w-11',
        )}
      >
        <Search aria-hidden className="size-4.5 shrink-0 xl:size-4" />
        <span className="max-xl:hidden">{t('open')}</span>
        <span className="max-xl:hidden">
          <Kbd>Ctrl K</Kbd>
        </span>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className={dialogBackdropStyle} />
        <Dialog.Viewport className="fixed inset-0 z-40 flex items-start justify-center p-2 sm:pt-[12dvh]">
          <Dialog.Popup
            aria-label={t('label')}
            className={classNames(dialogPopupStyle, 'max-h-[min(32rem,80dvh)] max-w-xl overflow-hidden')}
          >
            <PaletteList federation={federation} nav={nav} onDone={() => setOpen(false)} />
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function useShortcut(toggle: () => void): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== 'k' || event.isComposing || event.shiftKey || event.altKey) return
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      toggle()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [toggle])
}
