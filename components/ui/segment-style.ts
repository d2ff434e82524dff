/** A row of exclusive choices, and one of them. */
export const segmentGroupStyle = 'inline-flex max-w-full flex-wrap rounded-md bg-surface-hover p-0.5'
export const segmentStyle =
  'inline-flex h-7 items-center justify-center gap-1.5 rounded-sm px-3 text-sm whitespace-nowrap text-ink-soft transition-colors select-none hover:text-ink pointer-coarse:min-h-10'
