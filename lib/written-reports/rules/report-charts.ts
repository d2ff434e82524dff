import type { ChartBlock } from '@/lib/documents/rules/document'
import { shortMonthLabel } from '@/lib/format/month-label'
import { targetText } from '@/lib/format/figure-text'
import { formatInteger, NO_NUMBER } from '@/lib/format/numbers'
import { DEFAULT_INDICATOR } from '@/lib/reports/rules/headline'
import { periodWords } from '@/lib/written-reports/rules/period-words'
import type { FactMonths, ReportFacts } from '@/lib/written-reports/rules/report-facts'
import { nounOf } from '@/lib/written-reports/rules/wording'

/** The months of what is judged first, and the units below against their plans. */
export function reportCharts(facts: ReportFacts): ChartBlock[] {
  return [...facts.months.flatMap((months) => monthsChart(months, facts) ?? []), ...unitsChart(facts)]
}

function monthsChart({ indicator, months }: FactMonths, facts: ReportFacts): ChartBlock | null {
  const line = facts.lines.find(({ code }) => code === indicator)
  if (!line || months.length < 2 || months.every(({ amount }) => amount === null)) return null
  return {
    kind: 'chart',
    title: `${line.name} theo tháng`,
    description: `${line.name} từng tháng trong ${periodWords(facts)}.`,
    form: 'columns',
    measure: nounOf(line),
    points: months.map(({ month, amount, provisional }) => ({
      label: months.length > 12 ? `${month % 100}/${Math.trunc(month / 100)}` : shortMonthLabel(month, 'vi'),
      value: amount,
      text: amount === null ? NO_NUMBER : formatInteger(amount, 'vi'),
      provisional,
    })),
    valueName: 'Thực hiện',
    planName: null,
  }
}

function unitsChart({ units, lines }: ReportFacts): ChartBlock[] {
  const line = lines.find(({ code }) => code === DEFAULT_INDICATOR)
  const shown = units.flatMap(({ name, facts }) => {
    const fact = facts[DEFAULT_INDICATOR]
    return fact?.actual ? [{ name, fact, value: fact.actual.numerator }] : []
  })
  if (!line || shown.length < 2) return []
  const planned = shown.some(({ fact }) => fact.target !== null)
  return [
    {
      kind: 'chart',
      title: `${line.name} của các đơn vị`,
      description: `${line.name} của từng đơn vị trực thuộc${planned ? ', so với kế hoạch' : ''}.`,
      form: 'bars',
      measure: nounOf(line),
      points: [...shown]
        .sort((a, b) => b.value - a.value)
        .map(({ name, fact, value }) => ({
          ...{ label: name, value, text: formatInteger(value, 'vi'), provisional: fact.provisional },
          plan: fact.target,
          planText: targetText(line.kind, fact.target, { locale: 'vi', decimals: 0 }),
        })),
      valueName: 'Thực hiện',
      planName: planned ? 'Kế hoạch' : null,
    },
  ]
}
