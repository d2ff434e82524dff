import { useTranslations } from 'next-intl'
import { phoneText, useStoredText } from '@/components/member-moves/use-side-text'

/** A value of a row as people write it: codes in words, days as dd/mm/yyyy, phones from 0. */
export function useCellText(): (field: string, value: string) => string {
  const t = useTranslations('members')
  const storedText = useStoredText()
  return (field, value) => {
    if (field === 'phone') return phoneText(value)
    if (field === 'partyMember') return value === 'true' ? t('yes') : value === 'false' ? t('no') : value
    return coded.has(field) ? storedText(value) : value
  }
}

/** Free text is never taken for a code: a job title may read "other". */
const coded: ReadonlySet<string> = new Set(['sex', 'contract', 'education', 'birthOn', 'joinedOn'])
