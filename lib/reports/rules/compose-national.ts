import type { Goal } from '@/lib/plans/rules/choose-target'
import { chooseTarget } from '@/lib/plans/rules/choose-target'
import type { Month } from '@/lib/periods/rules/month'
import type { Span } from '@/lib/periods/rules/span'
import type { Formula, Sum, SumOf } from '@/lib/plans/rules/measure'
import type { PlanResult } from '@/lib/plans/rules/plan-result'
import { planResult } from '@/lib/plans/rules/plan-result'

/** What the database sums up for one tenant and leaf indicator. */
export type TenantSum = Sum & { tenantCode: string; tenantName: string; indicator: string }

/** A target of a tenant's top unit; the national tenant's own are the programme. */
export type TenantTarget = Goal & { tenantCode: string; indicator: string }

/** The three readings of the sums: the span, the same a year earlier, and the end of the year before. */
export type NationalSums = {
  now: readonly TenantSum[]
  lastYear: readonly TenantSum[]
  opening: readonly TenantSum[]
}

export type NationalRow = { code: string; name: string; results: PlanResult<TenantTarget>[] }

export type NationalComparison = {
  /** One row a tenant with figures or plans, in the order of the names. */
  rows: NationalRow[]
  /** All tenants together, held against the national programme. */
  total: PlanResult<TenantTarget>[]
}

/** Compares the tenants by the formulas, each against its own plan, and their sum against the programme. */
export function composeNational(question: {
  formulas: readonly Formula[]
  tenants: readonly { code: string; name: string }[]
  nationalCode: string
  sums: NationalSums
  targets: readonly TenantTarget[]
  span: Span
  openingMonth: Month
}): NationalComparison {
  const { formulas, tenants, nationalCode, sums, targets, span, openingMonth } = question
  const present = new Set(sums.now.map(({ tenantCode, indicator }) => `${tenantCode} ${indicator}`))
  const resultsOf = (code: string, mine: (sum: TenantSum) => boolean) =>
    formulas.map((formula) => {
      const own = targets.filter(
        ({ tenantCode, indicator }) => tenantCode === code && indicator === formula.code,
      )
      return planResult({
        ...{ formula, span },
        target: chooseTarget(own, { indicatorKind: formula.kind, spanKind: 'year', span }),
        sums: sumsOf(sums.now, mine),
        // A tenant that has no figures of this span has no part in the comparison either.
        sumsLastYear: sumsOf(
          sums.lastYear,
          (sum) => mine(sum) && present.has(`${sum.tenantCode} ${sum.indicator}`),
        ),
        sumsAt: (month) => (month === openingMonth ? sumsOf(sums.opening, mine) : () => null),
      })
    })
  return {
    rows: tenants.map(({ code, name }) => ({
      ...{ code, name },
      results: resultsOf(code, ({ tenantCode }) => tenantCode === code),
    })),
    total: resultsOf(nationalCode, () => true),
  }
}

function sumsOf(sums: readonly TenantSum[], mine: (sum: TenantSum) => boolean): SumOf {
  const own = sums.filter(mine)
  return (code) => {
    const ofCode = own.filter(({ indicator }) => indicator === code)
    if (ofCode.length === 0) return null
    return ofCode.reduce(
      (total, { amount, approved }) => ({
        amount: total.amount + amount,
        approved: total.approved + approved,
      }),
      { amount: 0, approved: 0 },
    )
  }
}
