import { classNames } from '@/components/ui/class-names'

/** `primary` for the one main act of a screen, `plain` beside it, `quiet` in bars and rows, `danger` destroys. */
export type ButtonTone = 'primary' | 'plain' | 'quiet' | 'danger'
export type ButtonSize = 'md' | 'sm'

type Options = { tone?: ButtonTone | undefined; size?: ButtonSize | undefined; square?: boolean | undefined }

const tones: Record<ButtonTone, string> = {
  primary: 'bg-primary text-primary-ink hover:bg-primary-hover border-transparent',
  plain: 'bg-surface-raised text-ink border-line-strong/60 hover:bg-surface-hover hover:border-line-strong',
  quiet:
    'text-ink-soft border-transparent hover:bg-surface-hover hover:text-ink data-popup-open:bg-surface-hover data-popup-open:text-ink',
  danger: 'bg-danger text-danger-ink hover:bg-danger-hover border-transparent',
}

const sizes: Record<ButtonSize, string> = { md: 'h-9 text-table', sm: 'h-7 text-sm' }
const paddings: Record<ButtonSize, string> = { md: 'px-3.5', sm: 'px-2.5' }
const squares: Record<ButtonSize, string> = { md: 'w-9', sm: 'w-7' }

/** The classes of a button, for `<button>` and `<a>` alike. On touch screens the target grows to 44 px. */
export function buttonStyle({ tone = 'plain', size = 'md', square = false }: Options): string {
  return classNames(
    'inline-flex shrink-0 items-center justify-center gap-2 rounded-md border font-strong whitespace-nowrap transition-colors select-none print:hidden',
    'pointer-coarse:min-h-11 disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:cursor-not-allowed aria-disabled:opacity-50',
    tones[tone],
    sizes[size],
    square ? classNames(squares[size], 'pointer-coarse:min-w-11') : paddings[size],
  )
}
