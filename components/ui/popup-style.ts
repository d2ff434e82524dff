/** The box of everything that opens above the page: menus, lists, popovers. */
export const popupStyle =
  'origin-(--transform-origin) rounded-lg bg-surface-raised text-ink shadow-popup outline-none transition-[opacity,scale] duration-100 ' +
  'data-starting-style:scale-[0.98] data-starting-style:opacity-0 data-ending-style:scale-[0.98] data-ending-style:opacity-0 ' +
  'forced-colors:border'

/** A row of a menu or list. */
export const popupRowStyle =
  'flex min-h-8 cursor-default items-center gap-2.5 rounded-md px-2.5 py-1 text-table text-ink outline-none select-none ' +
  'data-highlighted:bg-surface-hover data-disabled:text-ink-faint pointer-coarse:min-h-11 ' +
  'forced-colors:data-highlighted:outline-2'

/** The heading of a group of rows. */
export const popupGroupLabelStyle = 'px-2.5 pt-2 pb-1 text-xs text-ink-faint font-strong'
