import Link from 'next/link'
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
import type { DashboardView } from '@/lib/reports/views'

/** Every other indicator with a figure or a plan; its name draws its curve, its number opens what is behind it. */
export function OthersTable({ view }: { view: DashboardView }) {
  const t = useTranslations('dashboard')
  const locale = useLocale()
  const print: Print = { locale, decimals: view.decimals }
  const { others, period } = view
  const compared = view.compared && period.lastYear !== null
  const planned = others.some(({ result }) => result.target !== null)
  const address = addressOf(view)
  return (
    <Card title={t('others.title')} padding="flush">
      <Table caption={t('others.caption', { period: comparedText(period.kind, period.span, locale) })}>
        <thead>
          <tr>
            <Th>{t('others.indicator')}</Th>
            <Th numeric>{t('others.actual')}</Th>
            {planned ? <Th numeric>{t('others.plan')}</Th> : null}
            {planned ? <Th numeric>{t('others.percent')}</Th> : null}
            {compared ? <Th numeric>{t('others.last_year')}</Th> : null}
            {compared ? <Th numeric>{t('others.growth')}</Th> : null}
          </tr>
        </thead>
        <tbody>
          {others.map(({ code, kind, name, result }) => (
            <tr key={code}>
              <Th scope="row">
                <Link
                  href={dashboardHref(address, { indicator: code, sort: undefined })}
                  prefetch={false}
                  scroll={false}
                  className="hover:text-primary hover:underline"
                >
                  {name}
                </Link>
              </Th>
              <Td numeric>
                <FigureLink href={explainHref(address, { indicator: code, span: period.span })}>
                  {actualText(kind, result.actual, print)}
                </FigureLink>
              </Td>
              {planned ? <Td numeric>{targetText(kind, result.target?.target ?? null, print)}</Td> : null}
              {planned ? (
                <Td numeric>
                  {result.target ? (
                    <span className="inline-flex items-center gap-1.5">
                      {planPercentText(result.planRatio, print)}
                      <BandMark band={markOf(result.band)} show="mark">
                        {t(`bands.${result.band}`)}
                      </BandMark>
                    </span>
                  ) : (
                    planPercentText(null, print)
                  )}
                </Td>
              ) : null}
              {compared ? <Td numeric>{actualText(kind, result.lastYear, print)}</Td> : null}
              {compared ? (
                <Td numeric className="text-ink-soft">
                  {result.growth && kind === 'ratio'
                    ? t('card.points', { value: changeText(kind, result.growth, print) })
                    : changeText(kind, result.growth, print)}
                </Td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  )
}
