'use client'

import { Autocomplete } from '@base-ui/react/autocomplete'
import { Search } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { newAgreementHref } from '@/components/agreements/agreement-links'
import { useFoundUnits, type FoundUnit } from '@/components/registers/use-found-units'
import { classNames } from '@/components/ui/class-names'
import { controlStyle } from '@/components/ui/control-style'
import { Field } from '@/components/ui/field'
import { popupRowStyle } from '@/components/ui/popup-style'

/** Which union signed: found by typing part of its name; the form of the chosen one opens. */
export function UnionChoice({ federation }: { federation: string }) {
  const t = useTranslations('agreements.form')
  const router = useRouter()
  const [query, setQuery] = useState('')
  const { units, waiting, failed, query: answered } = useFoundUnits(federation, query)
  const told = waiting
    ? t('searching')
    : failed
      ? t('search_failed')
      : answered === ''
        ? ''
        : units.length === 0
          ? t('none_found')
          : t('found', { count: units.length })
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
      <Field label={t('choose_union')} hint={t('choose_hint')}>
        {(wiring) => (
          <span className="relative flex items-center">
            <Search aria-hidden className="text-ink-faint pointer-events-none absolute left-3 size-4" />
            <Autocomplete.Input
              {...wiring}
              maxLength={100}
              className={classNames(controlStyle, 'pl-9!')}
              placeholder=""
            />
          </span>
        )}
      </Field>
      <p role="status" className="text-ink-soft text-table min-h-6 py-0.5">
        {told}
      </p>
      <Autocomplete.List className="border-line max-h-72 overflow-y-auto rounded-md border p-1 empty:hidden">
        {(unit: FoundUnit) => (
          <Autocomplete.Item
            key={unit.code}
            value={unit}
            onClick={() => router.push(newAgreementHref(federation, unit.code))}
            className={classNames(popupRowStyle, 'flex-wrap')}
          >
            <span>{unit.name}</span>
            {unit.parentName ? <span className="text-ink-soft text-sm">{unit.parentName}</span> : null}
          </Autocomplete.Item>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  )
}
