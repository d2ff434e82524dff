import { ShieldAlert, ShieldCheck } from 'lucide-react'
import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { formatInstant } from '@/lib/format/dates'
import type { ReportRevision } from '@/lib/figures/report-views'

type RevisionListProps = {
  revisions: readonly ReportRevision[]
  comparedWith: number | null
  hrefOf: (revision: number) => string
  /** What else there is to say of a revision. */
  extra?: (revision: number) => ReactNode
}

/** The approved revisions, each with its checksum; choosing one compares the figures with it. */
export function RevisionList({ revisions, comparedWith, hrefOf, extra }: RevisionListProps) {
  const t = useTranslations('reports.revisions')
  return (
    <ol className="text-table flex flex-col gap-3">
      {revisions.map(({ revision, by, at, sha256, intact }) => (
        <li key={revision}>
          <p className="flex flex-wrap items-center gap-x-2">
            <Link
              href={hrefOf(revision)}
              scroll={false}
              aria-current={revision === comparedWith ? 'true' : undefined}
              className={classNames(
                'hover:text-primary underline underline-offset-2',
                revision === comparedWith && 'font-strong',
              )}
            >
              {t('revision', { revision })}
            </Link>
            <span
              className={classNames(
                'flex items-center gap-1 text-sm',
                intact ? 'text-success' : 'text-danger',
              )}
            >
              {intact ? (
                <ShieldCheck aria-hidden className="size-3.5" />
              ) : (
                <ShieldAlert aria-hidden className="size-3.5" />
              )}
              {t(intact ? 'intact' : 'broken')}
            </span>
          </p>
          <p className="text-ink-soft tabular-nums">
            {t('by', { name: by, at: formatInstant(new Date(at)) })}
            {extra ? <>. {extra(revision)}</> : null}
          </p>
          <p className="text-ink-faint font-mono text-xs wrap-anywhere" title={t('hash')}>
            <span className="sr-only">{t('hash')}: </span>
            {sha256}
          </p>
        </li>
      ))}
    </ol>
  )
}
