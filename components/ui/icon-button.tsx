import type { ComponentProps, ReactNode } from 'react'
import { buttonStyle, type ButtonSize, type ButtonTone } from '@/components/ui/button-style'
import { classNames } from '@/components/ui/class-names'
import { Tooltip } from '@/components/ui/tooltip'

type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label' | 'children'> & {
  /** The accessible name, also shown as a tooltip. */
  label: string
  icon: ReactNode
  tone?: ButtonTone
  size?: ButtonSize
}

export function IconButton({ label, icon, tone = 'quiet', size, className, ...props }: IconButtonProps) {
  return (
    <Tooltip text={label}>
      <button
        type="button"
        {...props}
        aria-label={label}
        className={classNames(buttonStyle({ tone, size, square: true }), className)}
      >
        {icon}
      </button>
    </Tooltip>
  )
}
