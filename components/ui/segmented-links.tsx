import { Link } from '@/components/ui/link'
import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { segmentGroupStyle, segmentStyle } from '@/components/ui/segment-style'

type SegmentedLinksProps = {
  label: string
  links: readonly { href: string; label: ReactNode; current: boolean }[]
}

/** Like SegmentedControl, for a choice that lives in the address. */
export function SegmentedLinks({ label, links }: SegmentedLinksProps) {
  return (
    <div role="group" aria-label={label} className={segmentGroupStyle}>
      {links.map((link) => (
        <Link
          key={link.href}
          href={link.href}
          aria-current={link.current ? 'true' : undefined}
          className={classNames(
            segmentStyle,
            link.current && 'bg-surface-raised text-ink shadow-segment font-strong',
          )}
        >
          {link.label}
        </Link>
      ))}
    </div>
  )
}
