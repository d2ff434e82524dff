import { v7 as uuidv7 } from 'uuid'
import { approveReports } from '@/lib/figures/approve-reports'
import { decideCorrection } from '@/lib/figures/decide-correction'
import { recordFigures } from '@/lib/figures/record-figures'
import { requestCorrection } from '@/lib/figures/request-correction'
import { returnReport } from '@/lib/figures/return-report'
import { submitReports } from '@/lib/figures/submit-reports'
import { numberEntry } from '@/lib/figures/rules/figure-entry'
import { monthParam } from '@/lib/periods/rules/month'
import type { IsolationWorld } from '@/tests/isolation/world/build-world'
import { months } from '@/tests/isolation/world/marked-months'
import { stirEmployerImports } from '@/tests/isolation/world/marked-employer-import'
import { stirApiTokens } from '@/tests/isolation/world/marked-api-tokens'
import { stirAlerts } from '@/tests/isolation/world/marked-alerts'
import { stirCommittee } from '@/tests/isolation/world/marked-committee'
import { stirActivities } from '@/tests/isolation/world/marked-activities'
import { stirAgreements } from '@/tests/isolation/world/marked-agreements'
import { stirGrades } from '@/tests/isolation/world/marked-grades'
import { stirEmployers } from '@/tests/isolation/world/marked-employers'
import { stirFounding } from '@/tests/isolation/world/marked-founding'
import { stirPlans } from '@/tests/isolation/world/marked-plans'
import { stirWrittenReports } from '@/tests/isolation/world/marked-written-reports'
import { stirRoster } from '@/tests/isolation/world/stir-roster'

/** Everything that may happen to the months and the register of a part of tenant A happens. */
export async function stir({ a }: IsolationWorld, part: 'south' | 'north2'): Promise<void> {
  const union = part === 'south' ? 'south1' : 'north2'
  const federation = part === 'south' ? a.units.south : a.units.north
  const unit = a.units[union].code
  const { leader } = a.seats.top
  const { staff } = a.seats[part === 'south' ? 'south' : 'north2']
  const reason = 'Xem lại cùng đơn vị'

  const figures = { key: uuidv7(), month: monthParam(months.draft) }
  const edited = ['DOI_THOAI', 'DV_KNM', 'TU_MOI'].map((indicator) => ({
    ...{ unitId: a.units[union].id, indicator, entry: numberEntry(399_000_001), baseVersion: 1 },
    explanation: 'Đã đối chiếu',
  }))
  const { results } = await recordFigures({ ctx: staff, input: { ...figures, cells: edited } })
  if (results.some(({ status }) => status !== 'saved')) throw new Error('the figures were not kept')
  await returnReport({ ctx: leader, input: { unit, month: months.submitted, version: 2, reason } })
  await submitReports({ ctx: staff, input: { units: [unit], month: months.submitted } })
  await approveReports({
    ctx: leader,
    input: { units: [{ unit: federation.code }], month: months.submitted },
  })
  await approveReports({ ctx: leader, input: { units: [{ unit }], month: months.submitted } })
  await requestCorrection({ ctx: staff, input: { unit, month: months.locked, reason } })
  const granted = { correction: a.corrections[union], decision: 'granted', days: 3 }
  await decideCorrection({ ctx: leader, input: granted })
  await stirRoster(a, union)
  await stirActivities(a.seats[union].chair, unit, a.activities[union])
  await stirAgreements(a.seats[union].chair, a.agreements[union])
  await stirGrades({ staff: a.seats[part === 'south' ? 'south' : 'north'].staff, leader }, unit)
  await stirCommittee(a, union)
  await stirAlerts(a, union)
  await stirWrittenReports(a.seats[union].chair, a.writtenReports[union])
  await stirApiTokens(a, union)
  if (part === 'south') await stirPlans(a)
  const above = part === 'south' ? 'south' : 'north'
  await stirFounding(a.seats[above].staff, a.founding[above])
  await stirEmployers(a.seats[above].staff, a.employers[above], a.wordOf[above])
  await stirEmployerImports(a.seats[above].staff, a.employerImports[above])
}
