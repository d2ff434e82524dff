'use client'

import { Autocomplete } from '@base-ui/react/autocomplete'
import { Check, Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFoundUnits, type FoundUnit } from '@/components/registers/use-found-units'
import { Button } from '@/components/ui/button'
import { controlStyle } from '@/components/ui/control-style'
import { Field } from '@/components/ui/field'
import { popupRowStyle } from '@/components/ui/popup-style'

type UnitFieldProps = {
  federation: string
  label: string
  hint: string
  error?: string | undefined
  optional?: boolean
  value: { code: string; name: string } | null
  onChange: (unit: { code: string; name: string } | null) => void
}

/** One unit in reach, found by typing part of its name; arrows and Enter choose. */
export function UnitField({ federation, value, onChange, ...texts }: UnitFieldProps) {
  const t = useTranslations('employers.pick')
  const [query, setQuery] = useState('')
  const { units, waiting, failed, query: answered } = useFoundUnits(federation, query)
  if (value)
    return (
      <div className="flex flex-col gap-1">
        <p className="text-table font-strong">{texts.label}</p>
        {texts.error ? <p className="text-danger font-strong text-sm">{texts.error}</p> : null}
        <p className="border-line flex flex-wrap items-center justify-between gap-2 rounded-md border px-3 py-1.5">
          <span className="flex min-w-0 items-center gap-2">
            <Check aria-hidden className="text-success size-4 shrink-0" />
            {value.name}
          </span>
          <Button size="sm" tone="quiet" onClick={() => onChange(null)}>
            {t('change')}
          </Button>
        </p>
      </div>
    )
  return (
    <Autocomplete.Root
      open
      inline
      items={units}
      filter={null}
      value={query}
      onValueChange={setQuery}
      itemToStringValue={(unit: FoundUnit) => unit.name}
      autoHighlight
    >
      <Field {...texts}>
        {(wiring) => (
          <span className="relative flex items-center">
            <Search aria-hidden className="text-ink-faint pointer-events-none absolute left-3 size-4" />
            <Autocomplete.Input {...wiring} maxLength={100} className={`${controlStyle} pl-9`} />
          </span>
        )}
      </Field>
      <p role="status" className="text-ink-soft text-sm">
        {waiting
          ? t('searching')
          : failed
            ? t('failed')
            : answered === ''
              ? ''
              : units.length === 0
                ? t('none')
                : t('found', { count: units.length })}
      </p>
      <Autocomplete.List className="border-line max-h-56 overflow-y-auto rounded-md border p-1 empty:hidden">
        {(unit: FoundUnit) => (
          <Autocomplete.Item
            key={unit.code}
            value={unit}
            onClick={() => onChange({ code: unit.code, name: unit.name })}
            className={popupRowStyle}
          >
            <span className="min-w-0">
              {unit.name}
              {unit.parentName ? (
                <span className="text-ink-soft block text-sm">{unit.parentName}</span>
              ) : null}
            </span>
          </Autocomplete.Item>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  )
}
