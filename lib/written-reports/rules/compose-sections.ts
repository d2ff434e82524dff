import { composeOpening } from '@/lib/written-reports/rules/compose-opening'
import { composeResults } from '@/lib/written-reports/rules/compose-results'
import { composeShortcomings, composeTasks } from '@/lib/written-reports/rules/compose-tasks'
import { composeBehind, composeCommend } from '@/lib/written-reports/rules/compose-units'
import type { ReportFacts } from '@/lib/written-reports/rules/report-facts'
import type { SectionKey } from '@/lib/written-reports/rules/report-content'

/** Every section of a report as the figures give it, with tokens where numbers stand. */
export function composeSections(facts: ReportFacts): Record<SectionKey, string> {
  return {
    opening: composeOpening(facts),
    results: composeResults(facts),
    commend: composeCommend(facts),
    behind: composeBehind(facts),
    shortcomings: composeShortcomings(facts),
    tasks: composeTasks(facts),
  }
}
