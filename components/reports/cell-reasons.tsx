'use client'

import { Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { NativeSelect } from '@/components/ui/native-select'
import { TextField } from '@/components/ui/text-field'

export type CellReason = { indicator: string; reason: string }

type CellReasonsProps = {
  indicators: readonly { indicator: string; name: string }[]
  cells: readonly CellReason[]
  /** The form was sent once: say what is missing. */
  checked: boolean
  onChange: (cells: readonly CellReason[]) => void
}

/** Reasons for single cells: a line each, of an indicator not chosen yet. */
export function CellReasons({ indicators, cells, checked, onChange }: CellReasonsProps) {
  const t = useTranslations('reports.return_dialog')
  const tErrors = useTranslations('errors.fields')
  const replace = (index: number, part: Partial<CellReason>) =>
    onChange(cells.map((cell, at) => (at === index ? { ...cell, ...part } : cell)))
  const nameOf = (code: string) => indicators.find(({ indicator }) => indicator === code)?.name
  const choices = (own: string) => [
    { value: '', label: t('choose_cell'), disabled: true },
    ...indicators
      .filter(({ indicator }) => indicator === own || !cells.some((cell) => cell.indicator === indicator))
      .map(({ indicator, name }) => ({ value: indicator, label: name })),
  ]
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="font-strong text-table">{t('cells')}</legend>
      <p className="text-ink-soft text-sm">{t('cells_hint')}</p>
      {cells.map((cell, index) => (
        <div key={index} className="grid items-start gap-2 sm:grid-cols-[16rem_1fr_auto]">
          <NativeSelect
            label={t('cell')}
            hideLabel={index > 0}
            choices={choices(cell.indicator)}
            value={cell.indicator}
            error={checked && cell.indicator === '' ? tErrors('required') : undefined}
            onChange={(event) => replace(index, { indicator: event.target.value })}
          />
          <TextField
            label={t('cell_reason')}
            hideLabel={index > 0}
            value={cell.reason}
            maxLength={1000}
            error={checked && cell.reason.trim() === '' ? tErrors('reason') : undefined}
            onChange={(event) => replace(index, { reason: event.target.value })}
          />
          <IconButton
            label={t('remove_cell', { name: nameOf(cell.indicator) ?? String(index + 1) })}
            icon={<X aria-hidden className="size-4" />}
            onClick={() => onChange(cells.filter((_, at) => at !== index))}
            className="self-end"
          />
        </div>
      ))}
      {cells.length < indicators.length ? (
        <div>
          <Button
            size="sm"
            icon={<Plus aria-hidden className="size-4" />}
            onClick={() => onChange([...cells, { indicator: '', reason: '' }])}
          >
            {t('add_cell')}
          </Button>
        </div>
      ) : null}
    </fieldset>
  )
}
