import { yearOf } from '@/lib/periods/rules/month'
import { tokenOf } from '@/lib/written-reports/rules/compose-clause'
import { unitsBehind } from '@/lib/written-reports/rules/compose-units'
import type { FactLine, ReportFacts } from '@/lib/written-reports/rules/report-facts'
import { LAG_COUNT_FIELD, LAG_SUBJECT } from '@/lib/written-reports/rules/tokens'
import { flowWords, lowered, nounOf } from '@/lib/written-reports/rules/wording'

/** What did not go as it was to: indicators behind, reports that are missing, units behind. */
export function composeShortcomings(facts: ReportFacts): string {
  const behind = facts.lines.filter(({ band }) => band === 'behind')
  const units = unitsBehind(facts).length
  const lines = [
    ...(behind.length > 0
      ? [
          `- Chỉ tiêu còn chậm: ${behind
            .map(({ code, name }) => `${lowered(name)} (${tokenOf(code, null)('ket_qua')})`)
            .join('; ')}.`,
        ]
      : []),
    ...(units > 0
      ? [`- Còn {${LAG_SUBJECT}:${LAG_COUNT_FIELD}} đơn vị trực thuộc chậm so với kế hoạch được giao.`]
      : []),
    ...(isMissingReports(facts)
      ? ['- Còn {bao_cao:chua_nop}/{bao_cao:phai_nop} báo cáo tháng chưa nộp, số liệu chưa đầy đủ.']
      : []),
  ]
  return lines.length > 0 ? lines.join('\n') : '- Không có chỉ tiêu nào chậm so với kế hoạch.'
}

/** What is still to be done: what is left of each plan, the reports that are missing, the milestones ahead. */
export function composeTasks(facts: ReportFacts): string {
  const lines = [
    ...facts.lines.filter(isOpen).map(taskLine),
    ...(unitsBehind(facts).length > 0
      ? ['- Làm việc với các đơn vị còn chậm để thống nhất cách tháo gỡ và thời hạn hoàn thành.']
      : []),
    ...(isMissingReports(facts) ? ['- Đôn đốc các đơn vị nộp báo cáo tháng đầy đủ, đúng hạn.'] : []),
    ...aimLines(facts),
  ]
  return lines.length > 0 ? lines.join('\n') : '- Tiếp tục giữ vững kết quả đã đạt được.'
}

/** What each year's milestones ask, a line a year; how near they are has been said with the results. */
function aimLines({ targets }: ReportFacts): string[] {
  const milestones = targets.filter(({ planKind }) => planKind === 'milestone')
  const years = [...new Set(milestones.map(({ through }) => yearOf(through)))].sort((a, b) => a - b)
  return years.map((year) => {
    const aims = milestones
      .filter(({ through }) => yearOf(through) === year)
      .map(({ indicator }) => `${lowered(indicator.name)} {${indicator.code}:moc_${year}}`)
    return `- Phấn đấu đến năm ${year}: ${aims.join('; ')}.`
  })
}

function isMissingReports({ reports }: ReportFacts): boolean {
  return reports.submitted < reports.expected
}

/** A plan that asks for more than was done. A plan of zero asks for nothing. */
function isOpen({ planRatio, band, direction }: FactLine): boolean {
  return planRatio !== null && band !== 'exceeded' && direction === 'up'
}

function taskLine(line: FactLine): string {
  const left = tokenOf(line.code, null)('con_lai')
  const words = line.kind === 'flow' ? flowWords(line.code) : null
  if (words) {
    const verb = line.code === 'UT_KN' ? 'phấn đấu có' : words.act
    return `- ${verb.charAt(0).toLocaleUpperCase('vi')}${verb.slice(1)} thêm ${left} ${words.noun} để hoàn thành kế hoạch.`
  }
  const noun = nounOf(line)
  return `- Nâng ${lowered(line.name)} thêm ${left}${noun === '' ? '' : ` ${noun}`} để hoàn thành kế hoạch.`
}
