import { Link } from '@/components/ui/link'
import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'

export const figureLinkStyle =
  'hover:text-primary decoration-line-strong underline-offset-4 hover:underline print:no-underline'

/** A number that opens what it is made of. */
export function FigureLink({
  href,
  className,
  children,
}: {
  href: string
  className?: string
  children: ReactNode
}) {
  return (
    <Link href={href} className={classNames(figureLinkStyle, className)}>
      {children}
    </Link>
  )
}
