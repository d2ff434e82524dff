import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { buttonStyle } from '@/components/ui/button-style'
import { LinkButton } from '@/components/ui/link-button'

type PaginationProps = {
  previousHref?: string | null | undefined
  nextHref?: string | null | undefined
  /** Which part of the list this is: "1–50 trong hơn 1.000". */
  summary?: ReactNode
}

/** Previous and next page of a list that is read by key, so that there are no page numbers. */
export function Pagination({ previousHref, nextHref, summary }: PaginationProps) {
  const t = useTranslations('common.pagination')
  if (!previousHref && !nextHref) return summary ? <p className="text-ink-soft text-sm">{summary}</p> : null
  return (
    <nav aria-label={t('label')} className="flex flex-wrap items-center justify-between gap-3">
      <p className="text-ink-soft text-sm tabular-nums">{summary}</p>
      <div className="flex gap-2">
        <PageLink href={previousHref} rel="prev">
          <ChevronLeft aria-hidden className="size-4" />
          {t('previous')}
        </PageLink>
        <PageLink href={nextHref} rel="next">
          {t('next')}
          <ChevronRight aria-hidden className="size-4" />
        </PageLink>
      </div>
    </nav>
  )
}

function PageLink({
  href,
  rel,
  children,
}: {
  href?: string | null | undefined
  rel: string
  children: ReactNode
}) {
  if (href) {
    return (
      <LinkButton href={href} rel={rel} size="sm">
        {children}
      </LinkButton>
    )
  }
  return (
    <span aria-disabled className={buttonStyle({ size: 'sm' })}>
      {children}
    </span>
  )
}
