/** The layers of a modal dialog: a dimmed page, a frame that keeps it off the edges, the box itself. */
export const dialogBackdropStyle =
  'fixed inset-0 z-40 bg-overlay transition-opacity duration-100 data-starting-style:opacity-0 data-ending-style:opacity-0'

export const dialogViewportStyle =
  'fixed inset-0 z-40 flex items-end justify-center p-2 sm:items-center sm:p-6'

export const dialogPopupStyle =
  'flex max-h-full w-full flex-col rounded-lg bg-surface-raised text-ink shadow-popup outline-none transition-[opacity,translate] duration-100 ' +
  'data-starting-style:translate-y-2 data-starting-style:opacity-0 data-ending-style:translate-y-2 data-ending-style:opacity-0 forced-colors:border'
