import { Link } from '@/components/ui/link'
import type { ReactNode } from 'react'
import { buttonStyle, type ButtonSize, type ButtonTone } from '@/components/ui/button-style'
import { Tooltip } from '@/components/ui/tooltip'

type LinkIconButtonProps = {
  href: string
  label: string
  icon: ReactNode
  tone?: ButtonTone
  size?: ButtonSize
}

/** Like IconButton, but goes to a page. */
export function LinkIconButton({ href, label, icon, tone = 'quiet', size }: LinkIconButtonProps) {
  return (
    <Tooltip text={label}>
      <Link href={href} aria-label={label} className={buttonStyle({ tone, size, square: true })}>
        {icon}
      </Link>
    </Tooltip>
  )
}
