import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { targetText } from '@/components/dashboard/figure-text'
import type { DraftRefusal } from '@/components/plans/assign/target-cells'
import type { IndicatorKind } from '@/lib/figures/rules/aggregate'
import type { Locale } from '@/lib/format/locale'
import { formatDecimal, formatInteger } from '@/lib/format/numbers'
import type { TargetFinding } from '@/lib/plans/rules/target-findings'
import type { SlipBasis } from '@/lib/plans/rules/target-slip'
import type { TargetChange } from '@/lib/plans/views'

/** The sentences about a draft's cells. */
export interface AssignTexts {
  locale: Locale
  unreadable: (kind: IndicatorKind, text: string) => string
  refused: (reason: DraftRefusal) => string
  conflict: (kind: IndicatorKind, theirs: TargetChange) => string
  finding: (kind: IndicatorKind, finding: TargetFinding) => string
  decided: (kind: IndicatorKind, target: number | null) => string
  gap: (kind: IndicatorKind, gap: number) => string
  noSum: string
}

export function useAssignTexts(): AssignTexts {
  const t = useTranslations('plans.assign')
  const locale = useLocale()
  return useMemo(() => {
    const print = { locale, decimals: 0 } as const
    const target = (kind: IndicatorKind, value: number | null) =>
      value === null ? t('nothing_given') : targetText(kind, value, print)
    return {
      locale,
      unreadable: (kind, text) => t(kind === 'ratio' ? 'unreadable_rate' : 'unreadable', { text }),
      refused: (reason) => t(`refused.${reason}`),
      conflict: (kind, theirs) =>
        t('conflict', { who: theirs.changedBy, theirs: target(kind, theirs.planned?.target ?? null) }),
      finding: (kind, finding) => findingText(t, kind, finding, locale),
      decided: (kind, value) => t('decided', { target: target(kind, value) }),
      gap: (kind, gap) =>
        gap === 0
          ? t('gap_exact')
          : t(gap > 0 ? 'gap_left' : 'gap_over', { gap: target(kind, Math.abs(gap)) }),
      noSum: t('no_sum'),
    }
  }, [t, locale])
}

type Translator = ReturnType<typeof useTranslations<'plans.assign'>>

const bases = ['before', 'last_year', 'now', 'other_plan', 'received'] as const satisfies SlipBasis[]

/** What was found about a target: what is odd, with the numbers, and what to do. */
function findingText(
  t: Translator,
  kind: IndicatorKind,
  { code, params }: TargetFinding,
  locale: Locale,
): string {
  const number = (name: string) => {
    const value = Number(params[name] ?? 0)
    const text = Number.isInteger(value) ? formatInteger(value, locale) : formatDecimal(value, 2, locale)
    return kind === 'ratio' ? `${text}%` : text
  }
  switch (code) {
    case 'scale_slip':
    case 'scale_slip_explained': {
      const against = bases.find((basis) => basis === params['basis']) ?? 'last_year'
      return t(`findings.${code}`, {
        reference: t(`findings.basis.${against}`, { reference: number('reference') }),
        likely: number('likely'),
      })
    }
    case 'gap_left':
    case 'gap_over':
      return t(`findings.${code}`, {
        received: number('received'),
        sum: number('sum'),
        gap: formatAbs(Number(params['gap'] ?? 0), locale),
      })
    case 'below_last_year':
      return t('findings.below_last_year', { target: number('target'), lastYear: number('lastYear') })
    case 'no_target':
      return t('findings.no_target')
  }
}

function formatAbs(value: number, locale: Locale): string {
  const size = Math.abs(value)
  return Number.isInteger(size) ? formatInteger(size, locale) : formatDecimal(size, 2, locale)
}
