import { useTranslations } from 'next-intl'
import { HatchMark } from '@/components/chart/hatch-mark'
import { markOf } from '@/components/dashboard/band-of'
import { actualText, planPercentText, targetText, type Print } from '@/components/dashboard/figure-text'
import { BandMark } from '@/components/ui/band-mark'
import type { IndicatorKind } from '@/lib/figures/rules/aggregate'
import type { NationalResult } from '@/lib/reports/rules/compose-national'

type CellProps = {
  kind: IndicatorKind
  result: NationalResult
  print: Print
  /** Without a plan: the federations here are not the nation, so its goal is no measure of them. */
  sumOnly: boolean
}

/** What was done, beside what the plan asks; or that it is not shown, and why. */
export function NationalActual({ kind, result, print, sumOnly }: CellProps) {
  const t = useTranslations('national')
  const { hidden, provisional, actual, target } = result
  return (
    <>
      {provisional ? (
        <span className="mr-1 inline-flex align-middle" title={t('provisional')}>
          <HatchMark small />
          <span className="sr-only">{t('provisional')}</span>
        </span>
      ) : null}
      {hidden ? (
        <span className="text-ink-soft" title={t(`hidden.${hidden}_title`)}>
          {t(`hidden.${hidden}`)}
        </span>
      ) : (
        actualText(kind, actual, print)
      )}
      {target && !sumOnly ? (
        <span className="text-ink-faint font-normal"> / {targetText(kind, target.target, print)}</span>
      ) : null}
    </>
  )
}

/** How much of the plan is done; nothing where it cannot be said. */
export function NationalPercent({ result, print, sumOnly }: Omit<CellProps, 'kind'>) {
  if (sumOnly || result.hidden) return null
  return (
    <span className="inline-flex items-center justify-end gap-1.5">
      {result.planRatio ? planPercentText(result.planRatio, print) : null}
      <BandMark band={markOf(result.band)} show="mark" />
    </span>
  )
}
