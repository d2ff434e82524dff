'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import type { CheckChoice } from '@/components/compare/check-list'
import { useUnitSearch } from '@/components/shell/use-unit-search'
import { popupRowStyle } from '@/components/ui/popup-style'
import { TextField } from '@/components/ui/text-field'

const PREFIX = 'unit:'

/** Finds units by name anywhere the reader may look; one that is chosen joins the list below. */
export function UnitFinder({
  federation,
  onFound,
}: {
  federation: string
  onFound: (unit: CheckChoice) => void
}) {
  const t = useTranslations('compare.choose')
  const [typed, setTyped] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const { state, items } = useUnitSearch(federation, typed)
  return (
    <div className="border-line border-b p-3">
      <TextField
        ref={field}
        label={t('find')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        autoComplete="off"
      />
      {typed.trim() === '' ? null : (
        <ul aria-label={t('found')} className="mt-2 max-h-48 overflow-y-auto">
          {items.map(({ value, label, detail }) => (
            <li key={value}>
              <button
                type="button"
                className={`${popupRowStyle} hover:bg-surface-hover w-full text-left`}
                onClick={() => {
                  onFound({ value: value.slice(PREFIX.length), label })
                  setTyped('')
                  // The list goes with what was typed, and the button that had the focus with it.
                  field.current?.focus()
                }}
              >
                <span>
                  {label}
                  {detail ? <span className="text-ink-soft block text-sm">{detail}</span> : null}
                </span>
              </button>
            </li>
          ))}
          {items.length === 0 ? (
            <li className="text-ink-soft py-1 text-sm">
              {state === 'searching' ? t('searching') : state === 'failed' ? t('failed') : t('nothing')}
            </li>
          ) : null}
        </ul>
      )}
    </div>
  )
}
