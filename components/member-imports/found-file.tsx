import { useLocale, useTranslations } from 'next-intl'
import { formatInteger } from '@/lib/format/numbers'
import type { ImportFileView } from '@/lib/members/imports/views'

/** What was found in the file: how it is written, where its header stands, how many rows. */
export function FoundFile({ file }: { file: ImportFileView }) {
  const t = useTranslations('imports.match')
  const locale = useLocale()
  const facts = [
    t('file', { rows: file.rows, count: formatInteger(file.rows, locale) }),
    t('format', { format: file.format.toUpperCase() }),
    file.sheet ? t('sheet', { sheet: file.sheet }) : null,
    file.encoding && !/^utf-?8$/i.test(file.encoding)
      ? t('encoding', { encoding: file.encoding.toUpperCase() })
      : null,
    t('header_row', { row: formatInteger(file.headerRow, locale) }),
  ].filter((fact) => fact !== null)
  return (
    <ul className="text-table mt-3 flex flex-wrap gap-2 tabular-nums">
      {facts.map((fact) => (
        <li key={fact} className="bg-surface-sunken rounded-sm px-2 py-0.5 wrap-anywhere">
          {fact}
        </li>
      ))}
    </ul>
  )
}
