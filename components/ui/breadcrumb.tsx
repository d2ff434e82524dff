import { ChevronRight } from 'lucide-react'
import { Link } from '@/components/ui/link'

export type Crumb = { label: string; href?: string }

/** The way to this page; the last crumb is where one is. */
export function Breadcrumb({ label, crumbs }: { label: string; crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label={label}>
      <ol className="text-ink-soft flex flex-wrap items-center gap-x-1 text-sm">
        {crumbs.map((crumb, index) => (
          <li key={crumb.href ?? crumb.label} className="flex min-h-6 items-center gap-1">
            {index > 0 ? <ChevronRight aria-hidden className="text-ink-faint size-3.5" /> : null}
            {crumb.href ? (
              <Link href={crumb.href} className="hover:text-primary hover:underline">
                {crumb.label}
              </Link>
            ) : (
              <span aria-current="page" className="text-ink">
                {crumb.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
