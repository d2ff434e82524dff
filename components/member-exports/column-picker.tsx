'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { exportColumns } from '@/lib/members/export/schemas'
import { memberColumns, type MemberColumnName } from '@/lib/members/rules/member-columns'

type ColumnPickerProps = {
  columns: readonly MemberColumnName[]
  onChange: (columns: readonly MemberColumnName[]) => void
}

/** Which columns go into the file; they keep the order that imports know. */
export function ColumnPicker({ columns, onChange }: ColumnPickerProps) {
  const t = useTranslations('moves.export')
  const locale = useLocale()
  const chosen = new Set(columns)
  const choose = (names: ReadonlySet<MemberColumnName>) =>
    onChange(exportColumns.filter((name) => names.has(name)))

  return (
    <fieldset>
      <legend className="text-table font-strong">{t('columns')}</legend>
      <div className="flex gap-2 py-1">
        <Button size="sm" tone="quiet" onClick={() => choose(new Set(exportColumns))}>
          {t('columns_all')}
        </Button>
        <Button size="sm" tone="quiet" onClick={() => onChange([])}>
          {t('columns_none')}
        </Button>
      </div>
      <div className="grid gap-x-4 gap-y-1.5 sm:grid-cols-2">
        {exportColumns.map((name) => (
          <Checkbox
            key={name}
            label={memberColumns[name][locale]}
            checked={chosen.has(name)}
            onChange={(checked) => {
              const next = new Set(chosen)
              if (checked) next.add(name)
              else next.delete(name)
              choose(next)
            }}
          />
        ))}
      </div>
      <p role="status" className="text-danger min-h-5 pt-1 text-sm">
        {columns.length === 0 ? t('columns_required') : ''}
      </p>
    </fieldset>
  )
}
