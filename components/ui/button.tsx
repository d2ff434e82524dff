import type { ComponentProps, ReactNode } from 'react'
import { buttonStyle, type ButtonSize, type ButtonTone } from '@/components/ui/button-style'
import { classNames } from '@/components/ui/class-names'
import { Spinner } from '@/components/ui/spinner'

export type ButtonProps = ComponentProps<'button'> & {
  tone?: ButtonTone
  size?: ButtonSize
  icon?: ReactNode
  /** The act is under way: further presses do nothing, the words stay. */
  busy?: boolean
}

/** A button is a verb with its object: "Nộp báo cáo tháng 6". Its type is `button` unless told otherwise. */
export function Button({
  tone,
  size,
  icon,
  busy = false,
  className,
  children,
  onClick,
  ...props
}: ButtonProps) {
  return (
    <button
      type="button"
      {...props}
      onClick={busy ? stop : onClick}
      aria-busy={busy || undefined}
      aria-disabled={busy || props['aria-disabled']}
      className={classNames(buttonStyle({ tone, size }), className)}
    >
      {busy ? <Spinner /> : icon}
      {children}
    </button>
  )
}

/** Also keeps a busy submit button from sending its form a second time. */
function stop(event: { preventDefault: () => void }) {
  event.preventDefault()
}
