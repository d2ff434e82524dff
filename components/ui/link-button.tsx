import { Link } from '@/components/ui/link'
import type { ComponentProps, ReactNode } from 'react'
import { buttonStyle, type ButtonSize, type ButtonTone } from '@/components/ui/button-style'
import { classNames } from '@/components/ui/class-names'

type LinkButtonProps = ComponentProps<typeof Link> & {
  tone?: ButtonTone
  size?: ButtonSize
  icon?: ReactNode
}

/** Looks like a button, goes to a page. */
export function LinkButton({ tone, size, icon, className, children, ...props }: LinkButtonProps) {
  return (
    <Link {...props} className={classNames(buttonStyle({ tone, size }), className)}>
      {icon}
      {children}
    </Link>
  )
}
