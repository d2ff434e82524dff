/** The classes of a control one can type in or choose from. Touch screens get 44 px and no zoom (16 px text). */
export const controlStyle =
  'h-9 w-full min-w-0 rounded-md border border-line-strong bg-surface-raised px-3 text-table text-ink transition-colors ' +
  'placeholder:text-ink-faint hover:border-ink-faint focus-visible:outline-offset-0 ' +
  'pointer-coarse:min-h-11 pointer-coarse:text-[1rem] ' +
  'aria-invalid:border-danger aria-invalid:border-2 ' +
  'disabled:cursor-not-allowed disabled:border-line disabled:bg-surface-sunken disabled:text-ink-faint ' +
  '[&[readonly]]:bg-surface-sunken'
