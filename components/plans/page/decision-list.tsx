import { Link } from '@/components/ui/link'
import { useLocale, useTranslations } from 'next-intl'
import { targetText, type Print } from '@/components/dashboard/figure-text'
import { holds, issuerKey } from '@/components/plans/issuer'
import { planHref } from '@/components/plans/plan-links'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Table, Td, Th } from '@/components/ui/table'
import { formatDate } from '@/lib/format/dates'
import { addDays } from '@/lib/periods/rules/calendar-date'
import type { PlanDecisionView, PlanPageView } from '@/lib/plans/views'

/** Every decision of the programme that the reader may see, newest first, and what each changed. */
export function DecisionList({ view }: { view: PlanPageView }) {
  const t = useTranslations('plans.page')
  const { decisions } = view
  return (
    <Card title={t('decisions')}>
      {decisions.length === 0 ? (
        <p className="text-ink-soft text-table">{t('no_decisions')}</p>
      ) : (
        <ol className="flex flex-col gap-4">
          {decisions.map((decision) => (
            <li
              key={`${issuerKey(decision)} ${decision.revision}`}
              className="border-line border-t pt-3 first:border-t-0 first:pt-0"
            >
              <Decision decision={decision} view={view} />
            </li>
          ))}
        </ol>
      )}
    </Card>
  )
}

function Decision({ decision, view }: { decision: PlanDecisionView; view: PlanPageView }) {
  const t = useTranslations('plans')
  const { issuer, revision, decidedOn, decisionNumber, reason, targets } = decision
  const before = revision > 1 ? addDays(decidedOn, -1) : null
  return (
    <article className="flex flex-col gap-2" data-print="whole">
      <header>
        <h3 className="text-table font-strong flex flex-wrap items-center gap-x-2 gap-y-1">
          {revision === 1 ? t('revision.first') : t('revision.nth', { count: String(revision - 1) })}
          {decisionNumber ? `, ${t('revision.number', { number: decisionNumber })}` : ''}
          {holds(decision, view.decisions) ? (
            <Badge tone="success">{t(view.asOf === null ? 'revision.holds' : 'revision.held')}</Badge>
          ) : null}
        </h3>
        <p className="text-ink-soft text-sm tabular-nums">
          {t('page.decided', {
            date: formatDate(decidedOn),
            issuer: issuer?.name ?? t('revision.superior'),
            targets,
          })}
        </p>
        {reason ? <p className="text-table mt-1">{t('page.reason', { reason })}</p> : null}
      </header>
      <Changes decision={decision} />
      {before === null ? null : (
        <Link
          href={planHref(view.federation, view.plan.id, { unit: view.unit.code, asOf: before })}
          data-print="none"
          className="text-primary text-table w-fit hover:underline"
        >
          {t('page.before', { day: formatDate(before) })}
        </Link>
      )}
    </article>
  )
}

/** A few changes are seen at once, many on request. */
const seenAtOnce = 8

function Changes({ decision: { changes, revision } }: { decision: PlanDecisionView }) {
  const t = useTranslations('plans.page')
  if (changes.length === 0) return null
  const table = <ChangeTable changes={changes} />
  if (changes.length <= seenAtOnce && revision > 1) return table
  return (
    <details className="border-line rounded-md border">
      <summary className="text-table hover:bg-surface-hover rounded-md px-3 py-1.5">
        {t(revision === 1 ? 'given_count' : 'changed_count', { count: changes.length })}
      </summary>
      {table}
    </details>
  )
}

function ChangeTable({ changes }: Pick<PlanDecisionView, 'changes'>) {
  const t = useTranslations('plans.page')
  const print: Print = { locale: useLocale(), decimals: 0 }
  return (
    <Table caption={t('changes')} className="max-h-96">
      <thead>
        <tr>
          <Th>{t('unit')}</Th>
          <Th>{t('indicator')}</Th>
          <Th numeric>{t('was')}</Th>
          <Th numeric>{t('becomes')}</Th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ unit, indicator, before, after }) => (
          <tr key={`${unit.code} ${indicator.code}`}>
            <Th scope="row">{unit.name}</Th>
            <Td className="min-w-36">{indicator.name}</Td>
            <Td numeric className="text-ink-soft">
              {before === null ? t('none') : targetText(indicator.kind, before, print)}
            </Td>
            <Td numeric>{after === null ? t('none') : targetText(indicator.kind, after, print)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
