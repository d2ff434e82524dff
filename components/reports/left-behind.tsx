import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import { formHref, reportHref } from '@/components/reports/report-links'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { NotApproved, SubmitReportsView } from '@/lib/figures/report-views'
import type { Month } from '@/lib/periods/rules/month'

type LeftBehindProps = { federation: string; month: Month; onHide: () => void }

/** The months that could not be handed in, each with what it misses and the way to mend it. */
export function NotReadyList({
  notReady,
  federation,
  month,
  onHide,
}: LeftBehindProps & Pick<SubmitReportsView, 'notReady'>) {
  const t = useTranslations('reports.not_ready')
  return (
    <Notice
      tone="warning"
      live="status"
      title={t('title', { count: notReady.length })}
      action={
        <Button size="sm" tone="quiet" onClick={onHide}>
          {t('hide')}
        </Button>
      }
    >
      <ul className="flex max-h-64 flex-col gap-1 overflow-y-auto">
        {notReady.map(({ code, name, why, missing }) => {
          const missed = [
            missing.blanks.length > 0 ? t('blanks', { count: missing.blanks.length }) : null,
            missing.unexplained.length > 0 ? t('unexplained', { count: missing.unexplained.length }) : null,
            missing.refused.length > 0 ? t('refused', { count: missing.refused.length }) : null,
          ].filter((part) => part !== null)
          return (
            <li key={code}>
              <Link
                href={
                  why === 'incomplete'
                    ? formHref(federation, code, month)
                    : reportHref(federation, code, month)
                }
                className="text-ink underline underline-offset-2"
              >
                {name}
              </Link>
              {': '}
              {why === 'incomplete' ? missed.join(', ') : t(`why.${why}`)}
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}

/** The reports that an approval of many left out, and why. */
export function NotApprovedList({
  notApproved,
  federation,
  month,
  onHide,
}: LeftBehindProps & { notApproved: readonly NotApproved[] }) {
  const t = useTranslations('reports.not_approved')
  const tHide = useTranslations('reports.not_ready')
  return (
    <Notice
      tone="warning"
      live="status"
      title={t('title', { count: notApproved.length })}
      action={
        <Button size="sm" tone="quiet" onClick={onHide}>
          {tHide('hide')}
        </Button>
      }
    >
      <ul className="flex max-h-64 flex-col gap-1 overflow-y-auto">
        {notApproved.map(({ code, name, why }) => (
          <li key={code}>
            <Link
              href={reportHref(federation, code, month)}
              className="text-ink underline underline-offset-2"
            >
              {name}
            </Link>
            {': '}
            {t(`why.${why}`)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
