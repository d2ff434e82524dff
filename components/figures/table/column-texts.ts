import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { ColumnTexts } from '@/components/figures/board/entry-columns'
import type { Messages } from '@/lib/i18n/catalogue'

type Texts = Messages['figures']

const GROUPS: ReadonlySet<string> = new Set<keyof Texts['groups']>([
  ...(['lao_dong', 'doan_vien', 'to_chuc', 'thoa_uoc', 'dang', 'hoat_dong', 'ho_so'] as const),
])
const MEASURES: ReadonlySet<string> = new Set<keyof Texts['measures']>([
  ...(['people', 'unions', 'agreements', 'enterprises', 'times', 'records', 'percent'] as const),
])

/** The words of the form's columns; a tenant's own group or measure has a general one. */
export function useColumnTexts(): ColumnTexts & { measure: (code: string) => string } {
  const t = useTranslations('figures')
  return useMemo(() => {
    const measure = (code: string) => t(`measures.${isMeasure(code) ? code : 'other'}`)
    return {
      measure,
      group: (code) => t(`groups.${isGroup(code) ? code : 'other'}`),
      label: ({ shortName, required }) => (required ? t('required_mark', { name: shortName }) : shortName),
      title: ({ name, measure: code, kind, required }) =>
        t('column_title', {
          name,
          measure: measure(code),
          kind: t(`kinds.${kind}`),
          required: required ? 'yes' : 'no',
        }),
    }
  }, [t])
}

function isGroup(code: string): code is Exclude<keyof Texts['groups'], 'other'> {
  return GROUPS.has(code)
}

function isMeasure(code: string): code is Exclude<keyof Texts['measures'], 'other'> {
  return MEASURES.has(code)
}
