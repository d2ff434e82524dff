import { useTranslations } from 'next-intl'
import type { AgreementFinding } from '@/lib/agreements/rules/check-agreement'
import { formatDate } from '@/lib/format/dates'

/** What a check found, as a sentence. */
export function useFindingText(): (finding: AgreementFinding) => string {
  const t = useTranslations('agreements.findings')
  return ({ code, params }) => {
    const days = { established: '', from: '', through: '' }
    const said = Object.fromEntries(Object.entries(params).map(([name, day]) => [name, formatDate(day)]))
    return t(code, { ...days, ...said })
  }
}
