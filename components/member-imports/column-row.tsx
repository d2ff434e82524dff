import { useTranslations } from 'next-intl'
import { useColumnName } from '@/components/member-imports/use-column-name'
import { Badge } from '@/components/ui/badge'
import { NativeSelect } from '@/components/ui/native-select'
import { memberColumnNames, memberColumns } from '@/lib/members/rules/member-columns'
import type { ImportColumnView } from '@/lib/members/imports/views'

type ColumnRowProps = {
  column: ImportColumnView
  /** What it is taken for now. */
  field: string | null
  /** Another column is taken for the same. */
  twice: boolean
  onChoose: (field: string | null) => void
}

/** One column of the file: its header, a few of its values as they were read, and what it is taken for. */
export function ColumnRow({ column, field, twice, onChoose }: ColumnRowProps) {
  const t = useTranslations('imports.match')
  const nameOf = useColumnName()
  const header = column.header || t('no_header', { number: column.index + 1 })
  const source = field === column.field ? column.source : field === null ? 'none' : 'chosen'
  const choices = memberColumnNames.filter(
    (name) => name === field || memberColumns[name].readOnly !== true || name === 'memberId',
  )
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
          ...choices.map((name) => ({ value: name, label: nameOf(name) })),
        ]}
      />
      <p
        className="text-ink-soft text-table min-w-0 truncate tabular-nums"
        title={column.samples.join(' · ')}
      >
        <span className="sr-only">{t('samples')}: </span>
        {column.samples.filter(Boolean).join(' · ')}
      </p>
      <p className="md:text-right">
        <Badge tone={source === 'none' ? 'warning' : source === 'name' ? 'neutral' : 'primary'}>
          {t(`source_${source}`)}
        </Badge>
      </p>
    </li>
  )
}
