import { Link } from '@/components/ui/link'
import { useLocale, useTranslations } from 'next-intl'
import { StateBadge } from '@/components/ui/state-badge'
import { Table, Td, Th } from '@/components/ui/table'
import { formatInstant } from '@/lib/format/dates'
import { formatInteger } from '@/lib/format/numbers'
import { monthNumber, monthParam, yearOf } from '@/lib/periods/rules/month'
import type { ExplainedLine, ExplanationView } from '@/lib/reports/views'

/** The cells, each with its report's state, who recorded it, and the ways further down. */
export function ExplanationTable({ view }: { view: ExplanationView }) {
  const t = useTranslations('dashboard.explain')
  const locale = useLocale()
  const { indicator, lines, elsewhere, parts, may } = view
  const rate = indicator.kind === 'ratio'
  const headOf = (code: string | null) => {
    const part = parts.find((candidate) => candidate.code === code)
    return part ? <span title={part.name}>{part.shortName}</span> : null
  }
  const leftOver = elsewhere && (elsewhere.numerator !== 0 || elsewhere.denominator !== 0) ? elsewhere : null
  return (
    <Table caption={t('caption', { name: indicator.name })}>
      <thead className="[&_th]:whitespace-nowrap">
        <tr>
          <Th>{t('unit')}</Th>
          <Th numeric>{t(indicator.kind === 'flow' ? 'month' : 'month_last')}</Th>

          <Th numeric>{rate ? headOf(indicator.numerator) : t('value')}</Th>
          {rate ? <Th numeric>{headOf(indicator.denominator)}</Th> : null}

          <Th>{t('state')}</Th>
          <Th className="max-lg:hidden">{t('by')}</Th>
          {may.review || may.openGrid ? <Th>{t('open')}</Th> : null}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={`${line.code} ${line.month}`}>
            <Th scope="row">
              {line.name}
              {line.aboveName ? <span className="text-ink-faint block text-sm">{line.aboveName}</span> : null}
            </Th>

            <Td numeric className="text-ink-soft">
              {monthNumber(line.month)}/{yearOf(line.month)}
            </Td>
            <Td numeric>{formatInteger(line.numerator, locale)}</Td>
            {rate ? <Td numeric>{formatInteger(line.denominator, locale)}</Td> : null}

            <Td>
              <StateBadge state={line.state} />
            </Td>
            <Td className="text-ink-soft text-sm whitespace-nowrap max-lg:hidden">
              {t('by_at', { name: line.changedBy, time: formatInstant(new Date(line.changedAt)) })}
              <span className="block">{t(`source.${line.source}`)}</span>
            </Td>
            {may.review || may.openGrid ? (
              <Td>
                <WaysDown line={line} view={view} />
              </Td>
            ) : null}
          </tr>
        ))}
      </tbody>
      {leftOver ? (
        <tfoot>
          <tr>
            <Th scope="row">{t('elsewhere')}</Th>
            <Td />
            <Td numeric>{formatInteger(leftOver.numerator, locale)}</Td>
            {rate ? <Td numeric>{formatInteger(leftOver.denominator, locale)}</Td> : null}
            <Td colSpan={3} />
          </tr>
        </tfoot>
      ) : null}
    </Table>
  )
}

/** To the report of that month, and to the grid in which the cell stands. */
function WaysDown({ line, view: { federation, may } }: { line: ExplainedLine; view: ExplanationView }) {
  const t = useTranslations('dashboard.explain')
  const month = monthParam(line.month)
  const gridUnit = line.grassroots ? (line.aboveCode ?? line.code) : line.code
  const grid = new URLSearchParams({ unit: gridUnit, month })
  return (
    <span className="flex gap-3 text-sm whitespace-nowrap">
      {may.review ? (
        <Link className="text-primary hover:underline" href={`/${federation}/review/${line.code}/${month}`}>
          {t('review')}
        </Link>
      ) : null}
      {may.openGrid ? (
        <Link className="text-primary hover:underline" href={`/${federation}/figures?${grid.toString()}`}>
          {t('grid')}
        </Link>
      ) : null}
    </span>
  )
}
