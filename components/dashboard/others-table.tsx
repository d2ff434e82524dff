import { Link } from '@/components/ui/link'
import { useLocale, useTranslations } from 'next-intl'
import { markOf } from '@/components/dashboard/band-of'
import { addressOf, dashboardHref, explainHref } from '@/components/dashboard/dashboard-links'
import { FigureLink } from '@/components/dashboard/figure-link'
import {
  actualText,
  changeText,
  planPercentText,
  targetText,
  type Print,
} from '@/components/dashboard/figure-text'
import { comparedText } from '@/components/dashboard/period-text'
import { BandMark } from '@/components/ui/band-mark'
import { Card } from '@/components/ui/card'
import { Table, Td, Th } from '@/components/ui/table'
import type { IndicatorLine } from '@/lib/reports/rules/compose-dashboard'
import type { UnitResults } from '@/lib/reports/views'

/** Every other indicator with a figure or a plan, on wide screens in two columns that are read one by one. */
export function OthersTable({ view }: { view: UnitResults }) {
  const t = useTranslations('dashboard.others')
  const { others } = view
  const half = Math.ceil(others.length / 2)
  const columns = others.length > 8 ? [others.slice(0, half), others.slice(half)] : [others]
  return (
    <Card title={t('title')} padding="flush">
      <div
        className={
          columns.length > 1 ? 'xl:divide-line grid items-start xl:grid-cols-2 xl:divide-x' : undefined
        }
      >
        {columns.map((lines) => (
          <LinesTable key={lines[0]?.code} lines={lines} view={view} />
        ))}
      </div>
    </Card>
  )
}

function LinesTable({ lines, view }: { lines: readonly IndicatorLine[]; view: UnitResults }) {
  const t = useTranslations('dashboard.others')
  const locale = useLocale()
  const { period } = view
  const compared = view.compared && period.lastYear !== null
  const planned = lines.some(({ result }) => result.target !== null)
  return (
    <Table
      // On a phone both halves have room for all their columns then, and stand as one table.
      className="max-sm:[&_:is(td,th)]:px-1.5 max-sm:[&_:is(td,th):first-child]:w-1/2 max-sm:[&_:is(td,th):first-child]:pl-4 max-sm:[&_:is(td,th):last-child]:pr-4 max-sm:[&_td:last-child]:whitespace-normal"
      caption={t('caption', {
        first: lines[0]?.name ?? '',
        period: comparedText(period.kind, period.span, locale),
      })}
    >
      <thead>
        <tr>
          <Th>{t('indicator')}</Th>
          <Th numeric>{t('actual')}</Th>
          {planned ? <Th numeric>{t('plan')}</Th> : null}
          {planned ? <Th numeric>{t('percent')}</Th> : null}
          {compared ? <Th numeric>{t('last_year')}</Th> : null}
          {compared ? <Th numeric>{t('growth')}</Th> : null}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <OtherLine key={line.code} {...{ line, view, planned, compared }} />
        ))}
      </tbody>
    </Table>
  )
}

type LineProps = { line: IndicatorLine; view: UnitResults; planned: boolean; compared: boolean }

/** Its name draws its curve, its number opens what is behind it. */
function OtherLine({ line: { code, kind, name, result }, view, planned, compared }: LineProps) {
  const t = useTranslations('dashboard')
  const print: Print = { locale: useLocale(), decimals: view.decimals }
  const address = addressOf(view)
  const change = changeText(kind, result.growth, print)
  return (
    <tr>
      <Th scope="row">
        <Link
          href={dashboardHref(address, { indicator: code, sort: undefined })}
          className="hover:text-primary hover:underline"
        >
          {name}
        </Link>
      </Th>
      <Td numeric>
        <FigureLink href={explainHref(address, { indicator: code, span: view.period.span })}>
          {actualText(kind, result.actual, print)}
        </FigureLink>
      </Td>
      {planned ? (
        <>
          <Td numeric>{targetText(kind, result.target?.target ?? null, print)}</Td>
          <Td numeric>
            <span className="inline-flex items-center gap-1.5">
              {result.planRatio ? planPercentText(result.planRatio, print) : null}
              <BandMark band={markOf(result.band)} show="mark">
                {t(`bands.${result.band}`)}
              </BandMark>
            </span>
          </Td>
        </>
      ) : null}
      {compared ? (
        <>
          <Td numeric className="text-ink-soft">
            {actualText(kind, result.lastYear, print)}
          </Td>
          <Td numeric className="text-ink-soft">
            {result.growth && kind === 'ratio' ? t('card.points', { value: change }) : change}
          </Td>
        </>
      ) : null}
    </tr>
  )
}
