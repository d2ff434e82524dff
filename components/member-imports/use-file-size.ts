import { useLocale, useTranslations } from 'next-intl'
import { fileSize } from '@/components/member-imports/chosen-file'
import { formatDecimal } from '@/lib/format/numbers'

/** Says a number of bytes in words of the language: "15 KB", "1,2 MB". */
export function useFileSize(): (bytes: number) => string {
  const t = useTranslations('imports.size')
  const locale = useLocale()
  return (bytes) => {
    const { unit, value } = fileSize(bytes)
    return t(unit, { value: formatDecimal(value, Number.isInteger(value) ? 0 : 1, locale) })
  }
}
