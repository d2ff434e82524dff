import type { useTranslations } from 'next-intl'
import { formatInteger } from '@/lib/format/numbers'
import type { Locale } from '@/lib/format/locale'
import type { CellFinding } from '@/lib/figures/rules/finding'

export type FiguresTranslator = ReturnType<typeof useTranslations<'figures'>>

/**
 * What a check found, as a sentence: what is odd, with the numbers, and what to do.
 *
 * @param nameOf the name of an indicator
 */
export function findingSentence(
  t: FiguresTranslator,
  { code, params }: Pick<CellFinding, 'code' | 'params'>,
  nameOf: (indicator: string) => string,
  locale: Locale,
): string {
  const number = (name: string) => formatInteger(Math.round(Number(params[name] ?? 0)), locale)
  const name = (key: string) => nameOf(String(params[key] ?? ''))
  switch (code) {
    case 'negative':
    case 'not_whole':
      return t(`findings.${code}`)
    case 'too_large':
      return t('findings.too_large', { limit: number('limit') })
    case 'part_above_whole':
    case 'usually_part_of':
      return t(`findings.${code}`, {
        part: name('part'),
        whole: name('whole'),
        partValue: number('partValue'),
        wholeValue: number('wholeValue'),
      })
    case 'scale_slip':
      return t(`findings.scale_slip_${params['direction'] === 'too_small' ? 'too_small' : 'too_big'}`, {
        median: number('median'),
        likely: number('likely'),
      })
    case 'far_from_history':
      return t('findings.far_from_history', { median: number('median') })
    case 'roster_differs':
      return t('findings.roster_differs', { roster: number('roster') })
    case 'members_do_not_add_up':
      return t('findings.members_do_not_add_up', {
        opening: number('opening'),
        expected: number('expected'),
        closing: number('closing'),
        gap: number('gap'),
      })
    default:
      return t('findings.other')
  }
}
