'use client'

import { Autocomplete } from '@base-ui/react/autocomplete'
import { Check, Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useDestinations } from '@/components/member-moves/use-destinations'
import { Button } from '@/components/ui/button'
import { controlStyle } from '@/components/ui/control-style'
import { Field } from '@/components/ui/field'
import { popupRowStyle } from '@/components/ui/popup-style'
import type { DestinationView } from '@/lib/members/transfers/views'

type DestinationFieldProps = {
  federation: string
  label: string
  hint: string
  error?: string | undefined
  value: DestinationView | null
  onChange: (union: DestinationView | null) => void
}

/** One union of the federation, found by typing part of its name; arrows and Enter choose. */
export function DestinationField({ federation, value, onChange, ...texts }: DestinationFieldProps) {
  const t = useTranslations('moves.offer')
  const [query, setQuery] = useState('')
  const { unions, waiting, query: answered } = useDestinations(federation, query)

  if (value) {
    return (
      <div className="flex flex-col gap-1">
        <p className="text-table font-strong">{texts.label}</p>
        <p className="border-line flex flex-wrap items-center justify-between gap-2 rounded-md border px-3 py-1.5">
          <span className="flex items-center gap-2">
            <Check aria-hidden className="text-success size-4 shrink-0" />
            {value.name}
          </span>
          <Button size="sm" tone="quiet" onClick={() => onChange(null)}>
            {t('change')}
          </Button>
        </p>
      </div>
    )
  }
  return (
    <Autocomplete.Root
      open
      inline
      items={unions}
      filter={null}
      value={query}
      onValueChange={setQuery}
      itemToStringValue={(union: DestinationView) => union.name}
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
      <p role="status" className="text-ink-soft text-table min-h-5">
        {waiting
          ? t('searching')
          : answered === ''
            ? ''
            : unions.length === 0
              ? t('none_found')
              : t('found', { count: unions.length })}
      </p>
      <Autocomplete.List className="border-line max-h-56 overflow-y-auto rounded-md border p-1 empty:hidden">
        {(union: DestinationView) => (
          <Autocomplete.Item
            key={union.code}
            value={union}
            onClick={() => onChange(union)}
            className={popupRowStyle}
          >
            {union.name}
          </Autocomplete.Item>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  )
}
