'use client'

import { Checkbox as Base } from '@base-ui/react/checkbox'
import { Check, Minus } from 'lucide-react'
import { useId } from 'react'

type CheckboxProps = {
  label: string
  hint?: string
  hideLabel?: boolean
  checked?: boolean
  defaultChecked?: boolean
  /** Some of what it stands for is checked, some not. */
  indeterminate?: boolean
  disabled?: boolean
  name?: string
  value?: string
  onChange?: (checked: boolean) => void
}

export function Checkbox({ label, hint, hideLabel, indeterminate, onChange, ...props }: CheckboxProps) {
  const hintId = useId()
  return (
    <label className="inline-flex items-start gap-2.5 pointer-coarse:min-h-11 pointer-coarse:items-center">
      <Base.Root
        {...props}
        indeterminate={indeterminate ?? false}
        onCheckedChange={(checked) => onChange?.(checked)}
        aria-describedby={hint ? hintId : undefined}
        className="border-line-strong bg-surface-raised hover:border-ink-faint data-checked:border-primary data-checked:bg-primary data-indeterminate:border-primary data-indeterminate:bg-primary text-primary-ink mt-0.5 flex size-5 shrink-0 items-center justify-center rounded-sm border transition-colors data-disabled:opacity-50"
      >
        <Base.Indicator className="flex data-unchecked:hidden">
          {indeterminate ? (
            <Minus aria-hidden className="size-4" />
          ) : (
            <Check aria-hidden className="size-4" />
          )}
        </Base.Indicator>
      </Base.Root>
      <span className={hideLabel ? 'sr-only' : 'text-base'}>
        {label}
        {hint ? (
          <span id={hintId} className="text-ink-soft block text-sm">
            {hint}
          </span>
        ) : null}
      </span>
    </label>
  )
}
