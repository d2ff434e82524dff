import { useTranslations } from 'next-intl'
import { useColumnName } from '@/components/employer-imports/use-row-texts'
import { Badge } from '@/components/ui/badge'
import { NativeSelect } from '@/components/ui/native-select'
import type { EmployerImportView } from '@/lib/employers/imports/views'
import { employerColumnNames } from '@/lib/employers/rules/employer-columns'

type ColumnRowProps = {
  column: EmployerImportView['columns'][number]
  /** What it is taken for now. */
  field: string | null
  /** Another column is taken for the same. */
  twice: boolean
  onChoose: (field: string | null) => void
}

/** One column of the list: its header, a few of its values as they were read, and what it is taken for. */
export function ColumnRow({ column, field, twice, onChoose }: ColumnRowProps) {
  const t = useTranslations('employer_imports.match')
  const nameOf = useColumnName()
  const header = column.header || t('no_header', { number: column.index + 1 })
  const source =
    field === null ? 'none' : field === column.field && column.source === 'name' ? 'name' : 'chosen'
  return (
    <li className="border-line grid gap-x-4 gap-y-2 border-b px-4 py-3 last:border-b-0 md:grid-cols-[minmax(8rem,1fr)_16rem_minmax(0,1.4fr)_10rem] md:items-center">
      <p className="font-strong wrap-anywhere">{header}</p>
      <NativeSelect
        label={t('choose', { header })}
        hideLabel
        value={field ?? ''}
        error={twice && field ? t('twice', { field: nameOf(field) }) : undefined}
        onChange={(event) => onChoose(event.target.value || null)}
        choices={[
          { value: '', label: t('skip') },
          ...employerColumnNames.map((name) => ({ value: name, label: nameOf(name) })),
        ]}
      />
      <p
        className="text-ink-soft text-table min-w-0 truncate tabular-nums"
        title={column.samples.join(' · ')}
      >
        <span className="sr-only">{t('samples')}: </span>
        {column.samples.join(' · ')}
      </p>
      <p className="md:text-right">
        <Badge tone={source === 'none' ? 'warning' : source === 'name' ? 'neutral' : 'primary'}>
          {t(`source_${source}`)}
        </Badge>
      </p>
    </li>
  )
}
